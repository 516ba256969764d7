import { z } from 'zod';
import {
  countryCode,
  documentId,
  end,
  identifier,
  identifiers,
  normalized,
  offset,
  persian,
  rule,
  sentenceId,
  sliceText,
  start,
  text,
} from './columns.ts';
import { reference, table } from './table.ts';
import { cueClass, modality, mode, polarity, speakerForm } from './vocabularies.ts';

/** Two or more spans, `120-131;140-158`. */
const spans = z.string().regex(/^[0-9]+-[0-9]+(;[0-9]+-[0-9]+)+$/);

export const statements = table({
  name: 'statements',
  title: 'Statements',
  title_fa: 'گفته\u200cها',
  description: 'One thing that somebody expresses and the text reports: a cue, a speaker and a content.',
  description_fa: 'یک گفته که متن از کسی گزارش می\u200cکند: نشانه نقل، گوینده و محتوا.',
  primaryKey: ['statement_id'],
  foreignKeys: [
    reference('document_id', 'documents'),
    reference('sentence_id', 'sentences'),
    reference('parent_statement_id', 'statements', 'statement_id'),
    reference('speaker_id', 'entities', 'entity_id'),
    reference('addressee_id', 'entities', 'entity_id'),
    reference('duplicate_of', 'statements', 'statement_id'),
  ],
  columns: {
    statement_id: identifier.meta({
      title: 'Statement id',
      title_fa: 'شناسه گفته',
      description: 'Key of the statement.',
    }),
    document_id: documentId,
    sentence_id: sentenceId.meta({
      ...sentenceId.meta(),
      description: 'The sentence that holds the cue.',
    }),
    parent_statement_id: identifier.nullable().meta({
      title: 'Parent statement',
      title_fa: 'گفته دربرگیرنده',
      description: 'The statement in whose content this one stands, where a speaker reports another.',
    }),
    mode: mode.meta({ title: 'Mode', title_fa: 'شیوه نقل', description: 'How the content is given.' }),
    cue: persian.meta({
      title: 'Cue',
      title_fa: 'نشانه نقل',
      description: 'The words that report, exactly as in the raw text; in a headline, the colon itself.',
      slice: ['cue_start', 'cue_end'],
    }),
    cue_lemma: persian.meta({
      title: 'Cue lemma',
      title_fa: 'بن نشانه نقل',
      description: 'Dictionary form of the cue.',
    }),
    cue_class: cueClass.meta({
      title: 'Cue class',
      title_fa: 'رده نشانه نقل',
      description: 'What the speaker does with the words.',
    }),
    cue_start: offset.meta({
      title: 'Cue start',
      title_fa: 'آغاز نشانه نقل',
      description: 'Offset of the first character of the cue.',
    }),
    cue_end: offset.meta({
      title: 'Cue end',
      title_fa: 'پایان نشانه نقل',
      description: 'Offset just after the last character of the cue.',
    }),
    speaker: persian.nullable().meta({
      title: 'Speaker',
      title_fa: 'گوینده',
      description:
        'Fullest name that the document gives for the source, normalized, without titles; a role with its country or body where it gives no name.',
    }),
    speaker_form: speakerForm.meta({
      title: 'Form of the speaker',
      title_fa: 'صورت گوینده',
      description: 'How the words of this sentence name the source.',
    }),
    speaker_text: persian.nullable().meta({
      title: 'Speaker as written',
      title_fa: 'گوینده در متن',
      description: 'The nearest words that name the source of this cue, exactly as in the raw text.',
      slice: ['speaker_start', 'speaker_end'],
    }),
    speaker_start: offset.nullable().meta({
      title: 'Speaker start',
      title_fa: 'آغاز گوینده',
      description: 'Offset of the first character of the speaker as written; null where dropped.',
    }),
    speaker_end: offset.nullable().meta({
      title: 'Speaker end',
      title_fa: 'پایان گوینده',
      description: 'Offset just after the last character of the speaker as written; null where dropped.',
    }),
    speaker_id: identifier.nullable().meta({
      title: 'Speaker entity',
      title_fa: 'شناسه گوینده',
      description: 'The entity that the speaker is; null where not resolved, or where there are several.',
    }),
    speaker_country: countryCode.nullable().meta({
      title: 'Country of the speaker',
      title_fa: 'کشور گوینده',
      description: 'Country for which the source speaks (ISO 3166-1 alpha-3).',
    }),
    speaker_reason: text.nullable().meta({
      title: 'Reason for no speaker',
      title_fa: 'دلیل نبود گوینده',
      description: 'Why the speaker or the entity is not known, or how a dropped one was found.',
    }),
    addressee: persian.nullable().meta({
      title: 'Addressee',
      title_fa: 'مخاطب',
      description: 'Who is spoken to, where the text says so, named as speakers are.',
    }),
    addressee_id: identifier.nullable().meta({
      title: 'Addressee entity',
      title_fa: 'شناسه مخاطب',
      description: 'The entity that the addressee is.',
    }),
    relay: persian.nullable().meta({
      title: 'Relay',
      title_fa: 'واسطه نقل',
      description: 'Agency or body that passes the statement on: به گزارش ایسنا.',
    }),
    start,
    end,
    spans: spans.nullable().meta({
      title: 'Spans',
      title_fa: 'بازه\u200cها',
      description: 'The parts of the content, as start-end;start-end, where it is discontinuous; else null.',
    }),
    text: sliceText.meta({
      ...sliceText.meta(),
      description:
        'The content exactly as in the raw text, from start to end; where spans is given, the words between the parts too.',
    }),
    normalized: normalized.meta({
      ...normalized.meta(),
      description: 'The content as it is shown: letters unified and the zero-width non-joiner restored.',
    }),
    topics: identifiers.meta({
      title: 'Topics',
      title_fa: 'موضوع\u200cها',
      description: 'Topic ids that the content is explicitly about, at most five.',
    }),
    polarity: polarity.meta({
      title: 'Polarity',
      title_fa: 'قطبیت',
      description: 'Whether the content is affirmed or negated.',
    }),
    modality: modality.meta({
      title: 'Modality',
      title_fa: 'وجه',
      description: 'Whether the content is said to be so, hoped, needed, possible …',
    }),
    rule,
  },
  corpus: {
    duplicate_of: identifier.nullable().meta({
      title: 'Duplicate of',
      title_fa: 'تکرارِ',
      description: 'The first statement in the corpus with the same speaker and content; null where there is none.',
    }),
  },
});
