import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})

/** The least that a Lambda on the table can do. */
export const handler = (Key: Record<string, { S: string }>) => client.send(new GetItemCommand({ TableName: process.env.TABLE_NAME!, Key }))
