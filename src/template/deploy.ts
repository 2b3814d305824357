import { fold } from '../model/letters.ts';
import { limits } from '../model/limits.ts';
import type { Gap, Resource } from '../model/resource.ts';
import type { Span } from '../model/span.ts';
import { text, unknown, type Value } from '../model/value.ts';
import { declare, judge, type Surroundings } from './declare.ts';
import { lookUp } from './deployed.ts';
import type { Frame } from './frame.ts';
import { turnsOf } from './loops.ts';
import { hasInnerScope, openModule } from './modules.ts';
import type { Argument } from './parameters.ts';
import { type KnownPlace, placeOf } from './place.ts';
import { createRun, type Host } from './run.ts';
import { createScope, frameOf, type Scope } from './scope.ts';
import type { ParameterDeclaration, ResourceDeclaration, Template } from './syntax.ts';

/** A root template and all that is given to deploy it. */
export interface DeploymentOptions {
  readonly template: Template;
  readonly argument: (declaration: ParameterDeclaration) => Argument | undefined;
  readonly place: KnownPlace;
  /** The beginning of its terms, ending in `/`, where other roots are deployed together with it; none where undefined. */
  readonly path?: string;
  readonly host: Host;
  /** What all deployments of a run may visit together; its own budget where it is alone. */
  readonly visits?: Visits;
  /** Which types (lower case) to evaluate; everything else is passed over. */
  readonly isWanted: (type: string) => boolean;
}

/** What a deployment declares, as far as it can be told, and what could not be read of it. */
export interface Deployment {
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
  /** Paths of the files whose templates it deploys, or may, beside its own. */
  readonly files: ReadonlySet<string>;
  /** The root's scope, for asking further expressions. */
  readonly scope: Scope;
}

/** Evaluates a template with its nested deployments. Never throws, whatever the template holds. */
export function deploy(options: DeploymentOptions): Deployment {
  const run = createRun(options.host);
  const scope = rootScope(options, run);
  const resources: Resource[] = [];
  const allVisits = options.visits ?? { left: limits.allResources };
  const walk = {
    isWanted: options.isWanted,
    resources,
    visits: { left: Math.min(limits.resources, Math.max(limits.fewResources, allVisits.left)) },
    allVisits,
    holds: new Map<Template, boolean>(),
    files: new Set<string>(),
  };
  visit(frameOf(scope), { conditions: [], deployed: 'yes', indices: [], depth: 0, leading: [options.template.span] }, walk);
  if (run.isSpent())
    run.gap({
      kind: 'too-large',
      message: 'the deployment is more than the guard works out',
      at: startOf(options.template.span),
    });
  return { resources, gaps: run.gaps, files: walk.files, scope };
}

const startOf = ({ file, start }: Span): Span => ({ file, start, end: start });

function rootScope({ template, argument, place, path = '' }: DeploymentOptions, run: ReturnType<typeof createRun>): Scope {
  const { span } = template;
  const where = placeOf(place, span);
  const name = place.deploymentName;
  return createScope({
    run,
    template,
    path,
    kind: template.scope,
    place: where,
    target: { kind: template.scope, place: where },
    openLoops: 0,
    name:
      name === undefined
        ? unknown(`${path}deployment().name`, 'the name of the deployment is not known', span, { shape: 'text', segment: 'name' })
        : text(name, span),
    argument,
    lookUp,
  });
}

/** How many more resources and nested deployments may be visited. */
export interface Visits {
  left: number;
  /** Whether it is told already that there are no more. */
  isTold?: boolean;
}

interface Walk {
  readonly isWanted: (type: string) => boolean;
  readonly resources: Resource[];
  readonly visits: Visits;
  readonly allVisits: Visits;
  readonly holds: Map<Template, boolean>;
  readonly files: Set<string>;
}

function visit(frame: Frame, around: Surroundings, walk: Walk) {
  for (const declaration of frame.scope.template.resources()) {
    if (declaration.existing) continue;
    if (declaration.type === '') missing(unreadGap(declaration), frame, around);
    else if (declaration.module) visitModule(declaration, frame, around, walk);
    else if (walk.isWanted(fold(declaration.type))) {
      for (const turn of turns(declaration, frame, around, walk)) declareIn(declaration, turn, walk);
    }
  }
}

function declareIn(declaration: ResourceDeclaration, turn: TurnHere, walk: Walk) {
  turn.frame.scope.run.reserve();
  walk.resources.push(declare(declaration, turn.frame, turn.around));
}

interface TurnHere {
  readonly frame: Frame;
  readonly around: Surroundings;
  readonly index: Value | undefined;
}

/** The turns of a declaration's loop, each with what decides whether it is deployed. */
function turns(declaration: ResourceDeclaration, frame: Frame, around: Surroundings, walk: Walk): readonly TurnHere[] {
  const tooMany = (message: string, at: Span) => {
    missing({ kind: 'too-large', message, at }, frame, around);
    return [];
  };
  const all = turnsOf(declaration.loop, frame);
  if (!all)
    return tooMany(`a loop of more than ${limits.copies} turns is not worked out`, declaration.loop?.span ?? declaration.span);
  walk.visits.left -= all.length;
  walk.allVisits.left -= all.length;
  if (walk.visits.left < 0) {
    if (walk.visits.isTold) return [];
    walk.visits.isTold = around.deployed !== 'no';
    return tooMany('so many resources are not worked out', declaration.span);
  }
  return all.map((turn) => ({ frame: turn.frame, index: turn.index, around: judge(declaration, turn, around) }));
}

function unreadGap({ name, span }: ResourceDeclaration): Gap {
  const why = name.kind === 'value' && name.value.kind === 'unknown' ? name.value.why : 'its type is not known';
  return { kind: 'resource-not-read', message: `a resource is not read: ${why}`, at: span };
}

/** Something that could not be read; of what is not deployed nothing is missing. */
function missing(gap: Gap, frame: Frame, around: Surroundings) {
  if (around.deployed !== 'no') frame.scope.run.gap(gap);
}

function visitModule(declaration: ResourceDeclaration, frame: Frame, around: Surroundings, walk: Walk) {
  const tooLarge = (message: string) => missing({ kind: 'too-large', message, at: declaration.span }, frame, around);
  if (around.depth >= limits.deploymentDepth) {
    tooLarge(`deployments nested more than ${limits.deploymentDepth} levels deep are not worked out`);
    return;
  }
  if (isIrrelevant(declaration, frame, walk)) return;
  for (const turn of turns(declaration, frame, around, walk)) {
    const module = openModule(declaration, turn.frame, turn.index);
    if ('message' in module) {
      missing(module, frame, turn.around);
      continue;
    }
    const { span } = module.template;
    const leading = declaration.condition || declaration.loop ? [] : around.leading;
    if (leading.some(({ file, start }) => file === span.file && start === span.start))
      tooLarge('the template deploys itself without end');
    else {
      if (turn.around.deployed !== 'no') walk.files.add(span.file.path);
      visit(module.frame, { ...turn.around, depth: around.depth + 1, leading: [...leading, span] }, walk);
    }
  }
}

/** A written template with its own parameters that declares nothing wanted, at any depth, need not be opened. */
function isIrrelevant(declaration: ResourceDeclaration, frame: Frame, walk: Walk): boolean {
  const source = declaration.module?.();
  if (source?.kind !== 'module' || source.module.template.kind !== 'written' || hasInnerScope(source.module, frame) !== 'yes')
    return false;
  const { value } = source.module.template;
  const template = frame.scope.run.host.readTemplate(value);
  return template !== undefined && !mayHold(template, frame, walk);
}

function mayHold(template: Template, frame: Frame, walk: Walk): boolean {
  const before = walk.holds.get(template);
  if (before !== undefined) return before;
  const answer = template.resources().some((declaration) => {
    if (declaration.type === '') return true;
    return declaration.module ? !isIrrelevant(declaration, frame, walk) : walk.isWanted(fold(declaration.type));
  });
  walk.holds.set(template, answer);
  return answer;
}
