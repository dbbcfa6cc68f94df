/** After all browser tests: ends what product.ts started. */
export default async function stopProduct() {
  await (globalThis as { stopProduct?: () => Promise<void> }).stopProduct?.()
}
