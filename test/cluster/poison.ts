/** Words by which a text brings the faulty worker down; to the real one they are words as any. */
export const poison = {
  killed: 'سنجاب سرخ',
  hangs: 'سنجاب خسته',
  throws: 'سنجاب تیزپا',
  exits: 'سنجاب خموش',
  killedOnce: 'سنجاب زودرنج',
} as const;
