import type { Rule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';

/** The rules that are asked, with the levels of the profile and of the configuration, which wins: `docs/contract.md` §5. */
export function rulesFor(rules: readonly Rule[], { profile = 'default', levels }: Settings): readonly Rule[] {
  return rules
    .map((rule) => ({ ...rule, level: levels.get(rule.id) ?? levelIn(rule, profile) }))
    .filter(({ level }) => level !== 'off');
}

const levelIn = ({ level, profiles }: Rule, profile: NonNullable<Settings['profile']>) =>
  profile === 'default' ? level : (profiles?.[profile] ?? level);
