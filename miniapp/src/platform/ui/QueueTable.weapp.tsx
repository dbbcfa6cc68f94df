import { QueueCards } from './QueueCards'

export const QueueTable = QueueCards
