/** Where one goes: tabs, side bar, rows that lead on. */
export const placeIcons = {
  home: '<path d="M4 10.5 12 4l8 6.5V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19zM9.5 20.5v-6h5v6"/>',
  shop: '<path d="M4.5 9.5V19A1.5 1.5 0 0 0 6 20.5h12a1.5 1.5 0 0 0 1.5-1.5V9.5M3.5 7.5 5.5 3.5h13l2 4c0 1.5-1.3 2.7-2.8 2.7S14.9 9 14.9 7.5c0 1.5-1.3 2.7-2.9 2.7S9.1 9 9.1 7.5c0 1.5-1.3 2.7-2.8 2.7S3.5 9 3.5 7.5zM10 20.5v-5h4v5"/>',
  store: '<path d="M3.5 10 5 4h14l1.5 6M3.5 10h17M5 10v10.5h14V10M9.5 20.5V15h5v5.5"/>',
  ledger: '<path d="M6 3.5h12v17l-2.4-1.5-1.8 1.5L12 19l-1.8 1.5L8.4 19 6 20.5zM9 8h6M9 11.5h6M9 15h3"/>',
  doc: '<path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6"/>',
  inbox: '<path d="M3.5 13.5 6.5 5h11l3 8.5v6h-17zM3.5 13.5H8l1.5 2.5h5l1.5-2.5h4.5"/>',
  cart: '<path d="M3 4.5h2.5l2.3 11h10l2.2-8H6.2"/><circle cx="9" cy="19.3" r="1.4"/><circle cx="16.5" cy="19.3" r="1.4"/>',
  wallet: '<path d="M18 7.5V5H5.5A2 2 0 0 0 3.5 7m0 0v10.5a2 2 0 0 0 2 2h15v-12h-15A2 2 0 0 1 3.5 6zM16 13.5h.2"/>',
  chart: '<path d="M4 20h16M7 16.5v-5M12 16.5v-10M17 16.5v-7"/>',
  ladder: '<path d="M3.5 20h17M4.5 20v-4h5v-5h5V6h5v14"/>',
  map: '<path d="m9 5-5.5 2v13L9 18l6 2 5.5-2V5L15 7zM9 5v13M15 7v13"/>',
  settings: '<path d="M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9"/><circle cx="15" cy="7.5" r="2"/><circle cx="9" cy="16.5" r="2"/>',
  list: '<path d="M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"/>',
} as const
