// What came of an apply: the few attributes of accounts, endpoints and updates that verdicts are about.

const kept = {
  azurerm_cognitive_account: ['id', 'name', 'kind', 'public_network_access_enabled'],
  azurerm_ai_services: ['id', 'name', 'public_network_access'],
  azurerm_private_endpoint: ['id', 'name', 'private_service_connection'],
  azapi_resource: ['id', 'name', 'type', 'body'],
  azapi_update_resource: ['id', 'resource_id', 'body'],
  azurerm_resource_group: ['id', 'name'],
};
const inConnection = ['is_manual_connection', 'private_connection_resource_id', 'subresource_names'];

const pick = (values, names) => Object.fromEntries(names.map((name) => [name, plain(values[name])]));

/** A value of any type is written into the state together with that type. */
function plain(value) {
  if (Array.isArray(value)) return value.map((one) => (one && typeof one === 'object' ? pick(one, inConnection) : one));
  return value && typeof value === 'object' && 'value' in value && 'type' in value ? value.value : value;
}

const keyOf = ({ index_key: key }) => (key === undefined ? '' : `[${JSON.stringify(key)}]`);

/** Attributes by address, of a state file. */
export const worldOf = (state) =>
  Object.fromEntries(
    state.resources
      .filter(({ mode, type }) => mode === 'managed' && type in kept)
      .flatMap(({ module, type, name, instances }) =>
        instances
          .filter(({ deposed }) => deposed === undefined)
          .map((one) => [
            `${module ? `${module}.` : ''}${type}.${name}${keyOf(one)}`,
            { type, values: pick(one.attributes, kept[type]) },
          ]),
      ),
  );
