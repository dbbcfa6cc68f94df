import { Button } from '../../platform/ui/Button'
import { sendOn } from './download'

/** In WeChat a file goes on to a chat, by a tap. */
export const SentOn = ({ file }: { file: { path: string; name: string } }) => (
  <Button icon='send' onTap={() => void sendOn(file).catch(() => undefined)}>
    {`发到聊天：${file.name}`}
  </Button>
)
