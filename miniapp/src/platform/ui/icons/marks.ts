/** What says yes, no, watch out, more or less. */
export const marks = {
  check: '<path d="m5 12.5 4.8 4.8L19.5 7"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  alert: '<path d="M12 4 2.8 19.8h18.4zM12 10v4.5M12 17.3v.2"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.2"/>',
  question: '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.6A2.4 2.4 0 1 1 12 12.5V14M12 16.6v.2"/>',
  done: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.5"/>',
  stop: '<path d="M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM9 9l6 6M15 9l-6 6"/>',
  dots: '<path d="M5.5 12h.1M12 12h.1M18.5 12h.1"/>',
  flag: '<path d="M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12"/>',
  offline: '<path d="M7 17.5h9.5a4 4 0 0 0 2.8-6.8M8.5 7.2A5.5 5.5 0 0 1 16 10M7 17.5a4 4 0 0 1-.8-7.9M4 4l16 16"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.2 2"/>',
} as const
