import fc from 'fast-check';

/**
 * What an expression is meant to give: T text, N whole number, B boolean, L array, O object, A anything. The generator is typed so
 * that most of what it makes has a value; `A` slips in what does not fit.
 */
export type Type = 'T' | 'N' | 'B' | 'L' | 'O' | 'A';

/** Ways to write an expression of a type: `$T` stands for an expression of type T, `%T` for one inside a lambda of `x`. */
export type Forms = Readonly<Record<Type, readonly string[]>>;

/** The words of a text: expressions need no white space. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What needs nothing else. */
export const leaves: Forms = {
  T: words(`
      'a' 'A' 'b' '' 'a/b' 'Disabled' 'account' '1' '/subscriptions/a/resourceGroups/b' '/x/a'
    `),
  N: words(`
      0 1 2 -1 3
    `),
  B: ['true()', 'false()'],
  L: words(`
      createArray() createArray('a','b') createArray('A',null(),1) range(0,3) createArray('account')
    `),
  O: [
    'createObject()',
    "createObject('a','A')",
    "createObject('a',null(),'b',createArray('a'))",
    "createObject('A',createObject('b',1))",
  ],
  A: ['null()', "json('1.5')", "json('1.0')"],
};

/** The unknowns of a template that declares `parameters` of `values.ts`, and of its place. */
export const unknowns: Forms = {
  T: words(`
      parameters('p') parameters('q') parameters('c') parameters('s') resourceGroup().name resourceGroup().id
      subscription().id variables('v')
    `),
  N: ["parameters('i')", "parameters('k')"],
  B: ["parameters('b')", "parameters('g')"],
  L: ["parameters('a')", "parameters('l')"],
  O: ["parameters('o')"],
  A: ["tryGet(parameters('o'),'a')", "tryGet(parameters('a'),0)", "parameters('o').b", "parameters('a')[1]"],
};

/** Variables of the lambda around. */
export const locals: Forms = {
  T: ["lambdaVariables('x')", "resourceId('M.C/accounts',concat('a',lambdaVariables('x')))"],
  N: [],
  B: [],
  L: [],
  O: [],
  A: ["lambdaVariables('x')", "lambdaVariables('x').a"],
};

/** Every function of the language that gives something before Azure is asked. */
export const calls: Forms = {
  T: words(`
      concat($T,$T) concat($T,$N,$B) format('{0}-{1}',$T,$A) format('{0}{1:D3}{0}',$T,$N) format('{0,4}|{1,-3}',$A,$T)
      toLower($T) toUpper($T) trim($T) substring($T,$N,$N) substring($T,$N) take($T,$N) skip($T,$N) first($T) last($T)
      replace($T,$T,$T) join($L,$T) join($L,'-') string($A) uniqueString($T,$T) guid($T) padLeft($A,$N,'0') base64($T)
      base64ToString(base64($T)) uriComponent($T) uriComponentToString($T) dataUri($T) dataUriToString(dataUri($T))
      uri('https://a/b/',$T) if($B,$T,$T) coalesce($A,$T) split($T,'/')[0] last(split($T,'/')) resourceId('M.C/accounts',$T)
      resourceId($T,'M.C/accounts',$T) resourceId('M.C/accounts/kids',$T,$T) subscriptionResourceId('M.C/accounts',$T)
      tenantResourceId('M.C/accounts',$T) extensionResourceId($T,'M.C/accounts',$T)
      concat(resourceGroup().id,'/providers/M.C/accounts/',$T) dateTimeAdd('2020-01-01T00:00:00Z',$T)
      cidrSubnet('10.0.0.0/16',24,$N) cidrHost('10.0.0.0/24',$N) dateTimeFromEpoch($N) json(concat('"',$T,'"'))
      managementGroupResourceId($T,'M.C/accounts',$T) format('{0}',$A)
      resourceId(subscription().subscriptionId,$T,'M.C/accounts',$T)
    `),
  N: words(`
      add($N,$N) sub($N,$N) mul($N,$N) div($N,$N) mod($N,$N) min($N,$N) max($N,$N) max(createArray($N,$N)) min($L) int($A)
      int(string($N)) length($A) length($L) length($T) indexOf($T,$T) lastIndexOf($T,$T) indexOf($L,$A) lastIndexOf($L,$A)
      if($B,$N,$N) coalesce($A,$N) length($O) dateTimeToEpoch(dateTimeFromEpoch($N))
    `),
  B: words(`
      and($B,$B) or($B,$B) not($B) equals($A,$A) equals($T,$T) equals($B,$B) empty($A) empty($T) empty($L) contains($T,$T)
      contains($L,$A) contains($O,$T) startsWith($T,$T) endsWith($T,$T) greater($N,$N) less($N,$N) greaterOrEquals($T,$T)
      lessOrEquals($N,$N) bool($A) if($B,$B,$B) coalesce($A,$B) not(not($B)) equals($L,$L) equals($O,$O) and($B,$B,$B)
      contains(createArray($T,$T),$T) equals($B,true()) equals(false(),$B) equals(toLower($T),toLower($T)) less($T,$T)
    `),
  L: words(`
      createArray($A,$A) createArray($T) concat($L,$L) union($L,$L) intersection($L,$L) distinct($L) skip($L,$N) take($L,$N)
      range($N,$N) array($A) flatten(createArray($L,$L)) split($T,'/') split($T,$T) split($T,createArray('/','-'))
      if($B,$L,$L) coalesce($A,$L) map($L,lambda('x',%A)) map($L,lambda('x','i',%T)) filter($L,lambda('x',%B))
      filter($L,lambda('x','i',greater(lambdaVariables('i'),%N)))
      sort($L,lambda('x','y',less(lambdaVariables('x'),lambdaVariables('y')))) objectKeys($O) items($O) flatten($L)
      concat($L,createArray($T)) map($L,lambda('x',createObject('a',lambdaVariables('x'),'b',%T)))
      filter($L,lambda('x',equals(lambdaVariables('x'),$A)))
    `),
  O: words(`
      createObject('a',$A) createObject('a',$A,'b',$A) createObject($T,$A) createObject('a',$A,$T,$A) union($O,$O)
      intersection($O,$O) if($B,$O,$O) coalesce($A,$O) json($T) json(string($O)) shallowMerge(createArray($O,$O))
      shallowMerge($L) toObject($L,lambda('x',%T)) toObject($L,lambda('x',%T),lambda('x',%A)) groupBy($L,lambda('x',%T))
      mapValues($O,lambda('x',%A)) parseCidr('10.0.0.0/24') parseUri('https://a:80/b?c') base64ToJson(base64(string($O)))
      groupBy($L,lambda('x',%T),lambda('x',%A)) union($O,$O,$O)
    `),
  A: words(`
      first($L) last($L) $L[$N] $O.a $O.b $O[$T] tryGet($O,'a') tryGet($O,'b','a') tryGet($O,$T) tryGet($L,$N)
      tryGet($A,'a') tryGet($A,$N) coalesce($A,$A) if($B,$A,$A)
      reduce($L,$A,lambda('x','y',concat(string(lambdaVariables('x')),string(lambdaVariables('y')))))
      reduce($L,$N,lambda('x','y',lambdaVariables('y'))) indexFromEnd($L,$N) tryIndexFromEnd($L,$N) json($T) float($N)
      float($A) union($A,$A) concat($A,$A) skip($A,$N) $A.a $A[$A]
      reduce($L,$N,lambda('x','y','i',add(lambdaVariables('x'),lambdaVariables('i')))) createObject($T,$A)[$T]
      contains($A,$A) json(string($A)) tryGet($L,$N,'a') coalesce(tryGet($O,$T),$A)
    `),
};

const types = ['T', 'N', 'B', 'L', 'O', 'A'] as const;
const placeholder = /([$%])([TNBLOA])/g;

/** A maker of expressions: at most `depth` calls deep, built of the forms. */
export type Expressions = (type: Type, depth: number) => fc.Arbitrary<string>;

/** An id whose name turns out empty is no id, which only the caller of the outermost expressions can see. */
const formsOf = (type: Type, inLambda: boolean) => calls[type].filter((form) => !inLambda || !/resourceId/i.test(form));

/** Expressions whose leaves are the given ones. */
export function expressionsOf(...known: readonly Forms[]): Expressions {
  const made = new Map<string, fc.Arbitrary<string>>();
  const make = (type: Type, depth: number, inLambda: boolean): fc.Arbitrary<string> => {
    const key = `${type}${depth}${inLambda}`;
    const before = made.get(key);
    if (before) return before;
    const kinds = type === 'A' ? types : [type];
    const leaf = fc.oneof(
      ...kinds.flatMap((kind) =>
        [...known, ...(inLambda ? [locals] : [])].flatMap((forms) =>
          forms[kind].length > 0 ? [fc.constantFrom(...forms[kind])] : [],
        ),
      ),
    );
    const call = () =>
      fc.oneof(...kinds.map((kind) => fc.oneof(...formsOf(kind, inLambda).map((form) => filled(form, depth - 1, inLambda)))));
    const whole = depth === 0 ? leaf : fc.oneof({ withCrossShrink: true }, leaf, { weight: 2, arbitrary: call() });
    made.set(key, whole);
    return whole;
  };
  const filled = (form: string, depth: number, inLambda: boolean) => {
    const parts = [...form.matchAll(placeholder)].map(([, mark, type]) => make(type as Type, depth, inLambda || mark === '%'));
    return fc.tuple(...parts).map((filling) => {
      let at = 0;
      return form.replace(placeholder, () => filling[at++] ?? '');
    });
  };
  return (type, depth) => make(type, depth, false);
}
