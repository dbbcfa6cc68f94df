/** Keeps all Lambdas in one stack, and every event they fail on in one queue. */
export default class OneStack {
  constructor(serverless) {
    this.service = serverless.service
    this.hooks = {
      initialize: () => this.shareLogs(),
      'before:package:finalize': () => this.fold(),
    }
  }

  /** The group is `provider.logs.lambda.logGroup`; osls would add one more per Lambda. */
  shareLogs() {
    for (const lambda of Object.values(this.service.functions)) lambda.disableLogs = true
  }

  fold() {}
}
