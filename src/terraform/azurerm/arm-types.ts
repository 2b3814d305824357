/**
 * The ARM type of what azurerm creates in a resource group under a name of its own. Besides accounts those that endpoints usually point
 * at, so that nobody takes their ids, not known before the apply, for an account's.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each type's page, "Import")
 */
export const armTypes: ReadonlyMap<string, string> = new Map([
  ['azurerm_cognitive_account', 'Microsoft.CognitiveServices/accounts'],
  ['azurerm_ai_services', 'Microsoft.CognitiveServices/accounts'],
  ['azurerm_private_endpoint', 'Microsoft.Network/privateEndpoints'],
  ['azurerm_private_dns_zone', 'Microsoft.Network/privateDnsZones'],
  ['azurerm_storage_account', 'Microsoft.Storage/storageAccounts'],
  ['azurerm_key_vault', 'Microsoft.KeyVault/vaults'],
  ['azurerm_search_service', 'Microsoft.Search/searchServices'],
  ['azurerm_cosmosdb_account', 'Microsoft.DocumentDB/databaseAccounts'],
  ['azurerm_container_registry', 'Microsoft.ContainerRegistry/registries'],
  ['azurerm_mssql_server', 'Microsoft.Sql/servers'],
  ['azurerm_postgresql_flexible_server', 'Microsoft.DBforPostgreSQL/flexibleServers'],
  ['azurerm_mysql_flexible_server', 'Microsoft.DBforMySQL/flexibleServers'],
  ['azurerm_linux_web_app', 'Microsoft.Web/sites'],
  ['azurerm_windows_web_app', 'Microsoft.Web/sites'],
  ['azurerm_linux_function_app', 'Microsoft.Web/sites'],
  ['azurerm_windows_function_app', 'Microsoft.Web/sites'],
  ['azurerm_eventhub_namespace', 'Microsoft.EventHub/namespaces'],
  ['azurerm_servicebus_namespace', 'Microsoft.ServiceBus/namespaces'],
  ['azurerm_redis_cache', 'Microsoft.Cache/redis'],
  ['azurerm_app_configuration', 'Microsoft.AppConfiguration/configurationStores'],
  ['azurerm_machine_learning_workspace', 'Microsoft.MachineLearningServices/workspaces'],
  ['azurerm_ai_foundry', 'Microsoft.MachineLearningServices/workspaces'],
  ['azurerm_databricks_workspace', 'Microsoft.Databricks/workspaces'],
  ['azurerm_data_factory', 'Microsoft.DataFactory/factories'],
  ['azurerm_automation_account', 'Microsoft.Automation/automationAccounts'],
  ['azurerm_api_management', 'Microsoft.ApiManagement/service'],
  ['azurerm_purview_account', 'Microsoft.Purview/accounts'],
  ['azurerm_log_analytics_workspace', 'Microsoft.OperationalInsights/workspaces'],
  ['azurerm_user_assigned_identity', 'Microsoft.ManagedIdentity/userAssignedIdentities'],
]);
