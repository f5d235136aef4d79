/*
 * Phrases: the rows of phrases.tsv, as lists of words for words_at() and its
 * like. They are read once, with the cues.
 */
#ifndef JB_ANALYZE_PHRASE_H
#define JB_ANALYZE_PHRASE_H

#include "analyze/analyzer.h"
#include "analyze/words.h"

/* X(CODE, "name in phrases.tsv") */
#define PHRASE_LIST(X)							\
	X(COMMENTS, "comments") X(TITLE_GENERIC, "title-generic")		\
	X(TITLE_ABOUT, "title-about") X(TITLE_ASKED, "title-asked")	\
	X(TITLE_TAIL, "title-tail") X(TITLE_HEAD, "title-head")		\
	X(TITLE_POINTER, "title-pointer") X(TITLE_CLASS, "title-class")	\
	X(LABEL_GAP, "label-gap") X(EVENT, "event")			\
	X(EVENT_REPORT, "event-report") X(EVENT_CLOSES, "event-closes")	\
	X(EVENT_OPENS, "event-opens") X(EVENT_HEAD, "event-head")		\
	X(EVENT_TAIL, "event-tail") X(DAY_SINCE, "day-since")		\
	X(DAY_IN_FORCE, "day-in-force") X(DAY_FROM, "day-from")		\
	X(DAY_START, "day-start") X(DAY_END, "day-end")			\
	X(DAY_DRAFTS, "day-drafts") X(DAY_PUBLISHED, "day-published")	\
	X(COLUMN_REPORT, "column-report")				\
	X(NO_KEYPHRASE, "no-keyphrase") X(NO_SUMMARY, "no-summary")	\
	X(SMALL_WORD, "small-word")					\
	X(DAY_REPORT, "day-report") X(DAY_UNTIL, "day-until")		\
	X(DAY_CLOSED, "day-closed") X(DAY_OPENED, "day-opened")		\
	X(DAY_POSTED, "day-posted") X(DAY_SINCE_EN, "day-since-en")	\
	X(DAY_NOT_BEFORE, "day-not-before") X(FROM_NOW, "from-now")	\
	X(PUBLIC, "public") X(PAST_COMMENTS, "past-comments")		\
	X(MATTER_ON, "matter-on") X(MATTER_VERB, "matter-verb")		\
	X(MATTER_ABOUT, "matter-about") X(MATTER_DONE, "matter-done")	\
	X(MATTER_IS, "matter-is") X(MATTER_END, "matter-end")		\
	X(MATTER_DRAFT, "matter-draft")					\
	X(MATTER_POSTED, "matter-posted") X(MATTER_POST, "matter-post")	\
	X(MATTER_OUT, "matter-out")					\
	X(MATTER_PROCEEDING, "matter-proceeding")				\
	X(DAY_ELSEWHERE, "day-elsewhere") X(NOTE_REPORT, "note-report")	\
	X(NAMES_HEAD, "names-head") X(TASK_STATE, "task-state")		\
	X(TASK_VERB, "task-verb")						\
	X(ASKED, "asked") X(TITLE_SCHEDULE, "title-schedule")		\
	X(AGENT_BODY, "agent-body") X(AGENT_STOP, "agent-stop")		\
	X(AGENT_NOT, "agent-not") X(AGENT_WEAK, "agent-weak")		\
	X(AGENT_JOIN, "agent-join") X(AGENT_APART, "agent-apart")		\
	X(AGENT_HEAD, "agent-head") X(AGENT_TOPIC, "agent-topic")		\
	X(AGENT_ACTED, "agent-acted") X(CONNECTIVE, "connective")		\
	X(NOUN_BEFORE, "noun-before") X(NOUN_BEHIND, "noun-behind")	\
	X(NOUN_CLAUSE, "noun-clause") X(URGE_BEFORE, "urge-before")	\
	X(URGE_BEHIND, "urge-behind") X(ORDER_BEFORE, "order-before")	\
	X(ORDER_BEHIND, "order-behind") X(ORDER_TOLD, "order-told")	\
	X(ORDER_ACT, "order-act") X(NEED_BEFORE, "need-before")		\
	X(NEED_THING, "need-thing") X(RULE_BEHIND, "rule-behind")		\
	X(ANSWER, "answer") X(ASIDE_HEAD, "aside-head")			\
	X(DUTY_IS, "duty-is") X(DUTY_IS_ACT, "duty-is-act")		\
	X(DUTY_BEFORE, "duty-before") X(DUTY_BEHIND, "duty-behind")	\
	X(DUTY_NOT_HAVE, "duty-not-have") X(DUTY_BARE, "duty-bare")	\
	X(DUTY_OWN_CAN, "duty-own-can")					\
	X(OPTION_BEFORE, "option-before")					\
	X(OPTION_BEHIND, "option-behind")					\
	X(ASSIGN_BEFORE, "assign-before") X(ASSIGN_NOT, "assign-not")	\
	X(ASSIGN_TELLS, "assign-tells")					\
	X(ASSIGN_VERB, "assign-verb") X(STRESS_VERB, "stress-verb")	\
	X(ADJUNCT, "adjunct") X(STEP_MARK, "step-mark")			\
	X(REPORT_VERB, "report-verb") X(RULE_MARK, "rule-mark")		\
	X(RULE_TERM, "rule-term") X(RULE_TIME, "rule-time")		\
	X(EN_THAT, "en-that") X(EN_PRONOUN, "en-pronoun")			\
	X(EN_PRONOUN_IN, "en-pronoun-in") X(EN_GUESS, "en-guess")		\
	X(EN_ADVISE_NO, "en-advise-no")					\
	X(EN_ADVISE_VERB, "en-advise-verb") X(EN_URGE_NO, "en-urge-no")	\
	X(EN_URGE_NOT_TO, "en-urge-not-to")				\
	X(EN_ORDER_WORDS, "en-order-words") X(WHO_MARK, "who-mark")	\
	X(HELPER_MARK, "helper-mark") X(LEADS_TO_DAY, "leads-to-day")	\
	X(LEADS_TO_EVENT, "leads-to-event")				\
	X(LEADS_ADVISES, "leads-advises") X(LEADS_ON, "leads-on")		\
	X(NOTE_ONLY, "note-only") X(NUMERAL, "numeral")			\
	X(STEP_IS, "step-is") X(STEP_BEFORE, "step-before")		\
	X(ITEM_NAME, "item-name") X(ITEM_NUMERAL, "item-numeral")		\
	X(ITEM_END, "item-end") X(IMPERATIVE, "imperative")		\
	X(TABLE_ADVICE, "table-advice") X(TABLE_ACTION, "table-action")	\
	X(TABLE_DECISION, "table-decision") X(TABLE_WHO, "table-who")	\
	X(TABLE_WHEN, "table-when") X(TABLE_NUMBER, "table-number")	\
	X(TABLE_DONE, "table-done")					\
	X(RESOLVED_LABEL, "resolved-label") X(RESOLVED, "resolved")	\
	X(QUOTED_ORDERS, "quoted-orders")					\
	X(LEADS_TO_ADVICE, "leads-to-advice")				\
	X(MIXED_HEADING, "mixed-heading")					\
	X(AGENDA_HEADING, "agenda-heading")				\
	X(ADVICE_HEADING, "advice-heading") X(LIST_LEAD, "list-lead")	\
	X(LIST_LEAD_NO, "list-lead-no") X(AGENDA_ITEM, "agenda-item")	\
	X(EXPLICIT_HEAD, "explicit-head")					\
	X(DECISION_LABEL, "decision-label") X(DECIDER, "decider")		\
	X(DECIDES, "decides") X(DECIDES_BY, "decides-by")			\
	X(DECIDES_EN, "decides-en") X(DUE_BEHIND, "due-behind")		\
	X(DUE_BEFORE, "due-before") X(NOTED_ONLY, "noted-only")		\
	X(EN_WHO, "en-who") X(EN_WHOEVER, "en-whoever")			\
	X(EN_AND, "en-and") X(DUTY_FORM, "duty-form") X(TELLS, "tells")	\
	X(LISTS, "lists") X(RATIONALE_HEADING, "rationale-heading")	\
	X(ASIDE_TAIL, "aside-tail") X(OWNER_ACTS, "owner-acts")		\
	X(JOINED_END, "joined-end") X(STEPS_LEAD, "steps-lead")		\
	X(REMARK_BY, "remark-by") X(EXPLAINS_LEAD, "explains-lead")	\
	X(TITLE_WHOLE, "title-whole") X(SPEECH_ACT, "speech-act")	\
	X(SPEECH_OWN, "speech-own") X(TITLE_ASKER, "title-asker")	\
	X(ADVICE_TAKEN, "advice-taken") X(ORDER_RULE, "order-rule")	\
	X(RULE_SOURCE, "rule-source") X(RULE_TELLS, "rule-tells")		\
	X(AGENT_WORD, "agent-word") X(AGENT_BY, "agent-by")		\
	X(AGENT_BY_NOT, "agent-by-not")					\
	X(LEADS_END, "leads-end") X(TELLS_EN, "tells-en")		\
	X(RULE_HEAD, "rule-head") X(NOUN_EFFECT, "noun-effect")		\
	X(ASK_GAP, "ask-gap") X(ASK_ACT, "ask-act")			\
	X(ASK_SPEAK, "ask-speak") X(ASK_BEFORE, "ask-before")		\
	X(EN_ASIDE, "en-aside") X(EN_GUEST, "en-guest")			\
	X(EN_GUEST_ACT, "en-guest-act") X(EN_WHOM, "en-whom")		\
	X(ANSWER_LABEL, "answer-label") X(ASK_LABEL, "ask-label")	\
	X(HIS_WORDS, "his-words") X(PRONOUN, "pronoun")			\
	X(ASKS_WHOM, "asks-whom") X(ASKS_WHAT, "asks-what")		\
	X(INTERVIEWS, "interviews")					\
	X(FORWARD, "forward") X(VIEWS_TOO, "views-too") X(OBSERVED, "observed")		\
	X(LIST_HEAD, "list-head")					\
	X(DECIDED, "decided")						\
	X(PIECES_LEAD, "pieces-lead") X(AUTHOR_LABEL, "author-label") \
	X(CHAIR, "chair") X(CHAIR_SAYS, "chair-says")

enum phrase {
#define X(code, name) PH_##code,
	PHRASE_LIST(X)
#undef X
	PHRASES
};

/*
 * Of each name the words of its rows in file; what bears no such name stands
 * in the last, names[n]. The file's first column has the names.
 */
const struct words **phrase_lists(struct jb_arena *arena,
				  const struct jb_lexicon *lex,
				  enum jb_lex file, const char *const names[],
				  size_t n);

/* One list a phrase; they live with the lexicon. */
const struct words *const *phrases_read(const struct work *work);

#endif
