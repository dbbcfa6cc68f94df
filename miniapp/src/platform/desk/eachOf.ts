/** One call per order, a few at a time; every answer is told as it comes. */
export async function eachOf<T, A>(
  all: readonly T[],
  work: (one: T) => Promise<A>,
  onAnswer: (answers: A[]) => void,
  atOnce = 3,
): Promise<A[]> {
  const answers: A[] = []
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      answers.push(await work(one))
      onAnswer([...answers])
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker))
  return answers
}
