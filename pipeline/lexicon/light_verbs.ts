/** Light verbs that make a verb of a cue noun, by the groups that cues.jsonl names: تاکید کرد, هشدار داد, خواستار شد. */
export const lightVerbs: Record<'do' | 'give' | 'become' | 'be' | 'say' | 'take', readonly string[]> = {
  do: ['کرد', 'نمود', 'داشت', 'ساخت', 'فرمود'],
  give: ['داد'],
  become: ['شد', 'گردید'],
  be: ['بود'],
  say: ['گفت'],
  take: ['برد'],
};

/** The verbs of مورد تاکید قرار داد and مورد تاکید قرار گرفت. */
export const placingVerbs = { active: 'داد', passive: 'گرفت' };

/** The verbs of دعوت به عمل آورد and دعوت به عمل آمد. */
export const performingVerbs = { active: 'آورد', passive: 'آمد' };
