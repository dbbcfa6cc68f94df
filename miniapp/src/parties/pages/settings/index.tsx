import { SettingsPage } from '../../settings/SettingsPage'

/** 交易设置 */
export default function Index() {
  return <SettingsPage />
}
