/** A map that others see states its 审图号, which the company applies for at the Ministry of Natural Resources. */
export const approval = '审图号：待填，仅供内部'
