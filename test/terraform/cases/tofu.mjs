/** The plan as OpenTofu writes it. */
export function byTofu({ plan: { complete: _complete, applyable: _applyable, ...plan } }) {
  const told = JSON.stringify({ ...plan, terraform_version: '1.10.5' });
  return JSON.parse(told.replaceAll('registry.terraform.io', 'registry.opentofu.org'));
}
