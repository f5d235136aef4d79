/*
 * People, by the office or the word of speech beside them.
 */
#include "analyze/person.h"
#include "analyze/terms.h"
#include "analyze/words.h"


enum {
	OFFICE = 20,		/* characters of an office with its body */
	NAME_WORDS = 4,		/* of a Latin name */
	SLOTS = 512,
};

/* A form of a name, and whose it is. */
struct slot {
	uint64_t hash;
	size_t person;		/* 1 + index; 0: free */
};

struct people {
	struct work *work;
	const struct lists *lists;
	struct slot *slots;
	size_t room, used;
};

/* --- what names are made of --- */

static const char surnames[] =
	"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
	"彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
	"石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
	"万钱严覃武戴莫孔向汤简江庄温欧游翁柯施洪颜赖詹";

/* Is cp, folded, one of letters? */
static bool is_among(uint32_t cp, struct jb_str letters)
{
	char bytes[4];
	struct jb_str letter = { bytes, jb_utf8_put(bytes, jb_fold(cp)) };

	return jb_str_find(letters, letter, 0) != SIZE_MAX;
}

bool is_surname(uint32_t cp)
{
	return is_among(cp, JB_STR(surnames));
}

bool is_rendering(struct jb_str zh)
{
	static const char set[] =
		"阿艾安奥巴贝比彼伯博布查达戴德得登迪蒂丁丹杜多尔恩尔法范菲费"
		"芬佛弗夫福盖戈格葛古哈汉赫亨胡霍基吉加贾杰金卡凯坎康考柯科克"
		"肯孔库拉莱兰朗劳勒雷里利莉丽林琳卢鲁路罗洛马玛麦曼梅门蒙米密明"
		"莫默姆穆纳娜奈南内尼宁诺努欧帕潘庞佩彭皮珀普奇齐恰乔切琼萨塞森"
		"沙山尚舍圣施史斯苏索塔泰坦汤特提廷图托瓦万威韦维温翁沃乌西希夏肖"
		"谢辛休雅亚扬耶伊因尤约泽扎詹珍芝朱兹佐桑琪妮蕾黛翰瑟兹";
	size_t chars = 0, hits = 0;

	for (size_t at = 0; at < zh.n; chars++)
		hits += is_among(jb_utf8_next(zh, &at), JB_STR(set));
	return chars >= 2 && hits * 10 >= chars * 6;
}

/* --- the list --- */

static uint64_t hash(struct jb_str s)
{
	uint64_t h = JB_HASH;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = jb_fold(jb_utf8_next(s, &at));

		if (cp != ' ')
			h = jb_hash_more(h, cp);
	}
	return h;
}

static struct slot *slot_of(struct people *people, uint64_t h)
{
	for (size_t i = (size_t)(h >> 20);; i++) {
		struct slot *slot = &people->slots[i & (people->room - 1)];

		if (!slot->person || slot->hash == h)
			return slot;
	}
}

static void slot_fill(struct people *people, uint64_t h, size_t person)
{
	struct slot *old = people->slots;
	size_t room = people->room;

	*slot_of(people, h) = (struct slot){ h, person };
	if (++people->used * 2 <= room)
		return;
	people->room *= 2;
	people->slots = jb_new(people->work->arena, struct slot, people->room);
	for (size_t i = 0; i < room; i++)
		if (old[i].person)
			*slot_of(people, old[i].hash) = old[i];
}

/* Root Server, Contractual Compliance: words of the trade, no names */
static bool has_common_word(const struct work *work, struct jb_str name)
{
	struct jb_str word;

	for (size_t at = 0; gloss_next(&word, name, &at);)
		if (gloss_word(work->lex, word).n)
			return true;
	return false;
}

static void mention_add(struct people *people, size_t person,
			struct jb_anchor at)
{
	struct jb_entity *p = &people->work->out->people.v[person - 1];

	for (size_t i = p->at.n; i-- > 0 && p->at.v[i].block == at.block;)
		if (p->at.v[i].start == at.start)
			return;
	*jb_list_add(people->work->arena, &p->at) = at;
}

/* at is a form of the person's name; 0: of one not known by it so far. */
static size_t form_take(struct people *people, struct jb_anchor at,
			size_t person)
{
	struct work *work = people->work;
	struct jb_str name = jb_str_slice(block_text(work, at.block),
					  at.start, at.end);
	uint64_t h = hash(name);
	size_t known = slot_of(people, h)->person;

	if (has_common_word(work, name))
		return 0;
	if (!known) {
		if (!person) {
			jb_list_add(work->arena, &work->out->people)->name =
				name;
			person = work->out->people.n;
		}
		slot_fill(people, h, person);
		known = person;
	}
	mention_add(people, known, at);
	return known;
}

/* 科特林布洛姆（Kurt Lindblom）, Kurt Lindblom（林布洛姆）: the other form */
static size_t other_form(const struct lists *lists, struct jb_str s, size_t at,
			 size_t *start);

static void take(struct people *people, struct jb_anchor at,
		 struct jb_str role)
{
	struct jb_str text = block_text(people->work, at.block);
	size_t start, person = 0;
	size_t end = other_form(people->lists, text, at.end, &start);

	/* whoever is known by either form is meant */
	if (end)
		person = slot_of(people, hash(jb_str_slice(text, start, end)))
				 ->person;
	person = form_take(people, at, person);
	if (!person)
		return;
	if (!people->work->out->people.v[person - 1].role.p && role.n)
		people->work->out->people.v[person - 1].role = role;
	if (end)
		form_take(people, (struct jb_anchor){ at.block, start, end },
			  person);
}

/* --- offices and words of speech --- */

/* What stands before a name. */
static const char offices[] =
	"主席|副主席|執行長|首席執行官|總裁|首席技術官|首席財務官|"
	"首席運營官|總法律顧問|監察官|總裁兼首席執行官|副總裁|秘書長|"
	"副秘書長|總幹事|總經理|主任|副主任|部長|副部長|次長|總理|副理|"
	"副總理|總統|大使|局長|署長|處長|司長|組長|院長|所長|會長|理事長|"
	"董事長|董事|理事|委員|主任委員|代表|發言人|技術長|資安長|教授|"
	"研究員|工程師|專家|律師|議員|主持人|講者|召集人|負責人|總監|經理|"
	"顧問|校長|博士|特聘專家|共同主席|作者|記者|司庫|首席技術官|"
	"首席安全官|總編輯";

/* What may stand behind one. */
static const char speech[] =
	"表示|指出|強調|說|認為|提到|提醒|回應|解釋|說明|補充|呼籲|致詞|"
	"致辭|主持|介紹|通報|宣布|坦言|建議|寫道|總結|分享|發言|報告|率|於|"
	"在|也|則|隨後|並|又|曾|等|及|和|與|、|，|。|：|（|(|；|！|？|」|"
	"，|,|議員|先生|女士|博士|教授|對|就|向|回顧|邀請|當時|開幕|閉幕|"
	"領|一行|以|將|為|的|所|接受|代表|出席|擔任|常說|告訴";

/* What stands behind one that nothing else shows. */
static const char said[] =
	"表示|指出|強調|認為|提醒|坦言|寫道|補充說|說：|说：|常說|致詞|"
	"致辭|解釋|呼籲";

/* Words that begin as surnames do: 任期, 董事會 */
static const char no_names[] =
	"任期|任命|任務|任何|任職|方面|方式|方案|方向|高級|高度|高層|馬上|"
	"黃金|金融|金額|石油|江蘇|何時|何種|成員|許多|許可|白皮|余額|董事|"
	"董事會|理事會|會議|大會|張貼|程序|程式|萬一|施行|施政|應對|應用|"
	"應變|洪水|溫和|連線|常務|常態|和平|平台|平均|安全|樂於|時間|時任|"
	"路由|關於|關注|全球|文件|文章|陽光|明確|向來|于是|葉片|白天";

/* What an office with its body does not go over. */
static const char stops[] =
	"的|之|由|於|在|与|和|及|是|新任|新就任的|为|以|向|对|请|经|据|"
	"包括|成员";

/* What stands before an English name, and behind one. */
static const char before_english[] =
	"said |says |Dr. |Mr. |Ms. |Mrs. |Prof. |chair |Chair |president |"
	"President |director |Director |minister |Minister |CEO |chairman |"
	"Chairman |ambassador |Ambassador |head, |according to |"
	"According to |Chair: |led by |chaired by |manager |secretary |"
	"Secretary-General ";

static const char after_english[] =
	" said| told| reported| recalled| noted| added| argued| stressed|"
	" explained| presented| announced| asked|, who |, chair|, director|"
	", president|, head |, CEO|, vice president";

/* The lists above in order: made once, they live with the lexicon. */
struct lists {
	const struct words *offices, *speech, *said, *no_names, *stops;
	const struct words *before_english, *after_english;
};

static struct lists *lists_make(struct jb_arena *arena)
{
	struct lists *lists = jb_new(arena, struct lists, 1);

	lists->offices = words_new(arena, JB_STR(offices));
	lists->speech = words_new(arena, JB_STR(speech));
	lists->said = words_new(arena, JB_STR(said));
	lists->no_names = words_new(arena, JB_STR(no_names));
	lists->stops = words_new(arena, JB_STR(stops));
	lists->before_english = words_new(arena, JB_STR(before_english));
	lists->after_english = words_new(arena, JB_STR(after_english));
	return lists;
}

static const struct lists *lists_of(const struct work *work)
{
	struct jb_arena *arena;
	void **made = jb_lex_made(&arena, work->lex, JB_MADE_PERSON_WORDS);

	if (!*made)
		*made = lists_make(arena);
	return *made;
}

static bool ends_name(const struct lists *lists, struct jb_str s, size_t at)
{
	return at >= s.n || words_at(s, at, lists->speech) > 0 ||
	       !jb_is_han(jb_utf8_next(s, &at));
}

static bool is_no_name(const struct lists *lists, struct jb_str s)
{
	return words_at(s, 0, lists->no_names) == s.n;
}

/* The points between the parts of a foreign name. */
static bool is_point(uint32_t cp)
{
	return cp == 0xB7 || cp == 0x2027 || cp == 0x30FB || cp == 0x2022;
}

/* 霍尔格·延森: parts with points between; its end, or 0. */
static size_t read_pointed_name(const struct lists *lists, struct jb_str s,
				size_t at)
{
	enum { PART = 7 };
	size_t chars = 0, points = 0;

	while (chars <= PART && at < s.n) {
		size_t next = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (points && chars && ends_name(lists, s, at) &&
		    !is_point(cp))
			return at;
		if (is_point(cp) && chars) {
			points++;
			chars = 0;
		} else if (jb_is_han(cp)) {
			chars++;
		} else {
			return 0;
		}
		at = next;
	}
	return points && chars && chars <= PART ? at : 0;
}

/* A Chinese name at at: its end, or 0. 梁志豪, 古特雷斯, 托多罗夫 */
static size_t read_han_name(const struct lists *lists, struct jb_str s,
			    size_t at)
{
	size_t end = at, chars = 0, first = at;
	size_t pointed = read_pointed_name(lists, s, at);
	uint32_t cp = jb_utf8_next(s, &first);
	size_t least = is_surname(cp) ? 2 : 3;
	size_t most = is_surname(cp) ? 3 : 7;

	if (pointed)
		return pointed;
	/* 董事會 is no 董事 called 會 */
	if (cp == 0x4F1A || cp == 0x6703)
		return 0;
	while (chars < 7) {
		size_t next = end;

		cp = jb_utf8_next(s, &next);
		if (cp == 0xB7 && chars) {
			end = next;
			continue;
		}
		if (next == end || !jb_is_han(cp))
			break;
		end = next;
		chars++;
		if (chars < least || !ends_name(lists, s, end))
			continue;
		if (is_no_name(lists, jb_str_slice(s, at, end)))
			return 0;
		if (chars <= most && (is_surname(jb_utf8_next(
					      s, &(size_t){ at })) ||
				      is_rendering(jb_str_slice(s, at, end))))
			return end;
		if (chars >= 3 && is_rendering(jb_str_slice(s, at, end)))
			return end;
		return 0;
	}
	return 0;
}

static bool is_upper(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE);
}

static bool is_particle(struct jb_str word)
{
	static const char *const words[] = { "van", "von", "de", "der", "da",
					     "di", "bin", "al", "la", "del" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (jb_str_eq(word, jb_str_of(words[i])))
			return true;
	return false;
}

/* Two to four capitalised Latin words at at: their end, or 0. */
static size_t read_latin_name(struct jb_str s, size_t at)
{
	size_t end = 0, words = 0;

	while (words < NAME_WORDS) {
		size_t from = at, next = at, uppers = 0;
		uint32_t cp;

		while (cp = jb_utf8_next(s, &next),
		       jb_is_latin(cp) || cp == '-' || cp == '\'' ||
		       cp == 0x2019 || (cp == '.' && next - from == 2)) {
			uppers += is_upper(cp);
			at = next;
		}
		if (at == from)
			break;
		cp = jb_utf8_next(s, &(size_t){ from });
		if (!is_upper(cp)) {
			if (!words || !is_particle(jb_str_slice(s, from, at)))
				break;
		} else {
			/* ICANN, DNS: no names */
			if (uppers > 2 || (uppers == 2 && at - from == 2))
				break;
			words++;
			end = at;
		}
		if (at >= s.n || s.p[at] != ' ')
			break;
		at++;
	}
	return words >= 2 ? end : 0;
}

static size_t other_form(const struct lists *lists, struct jb_str s, size_t at,
			 size_t *start)
{
	uint32_t cp = jb_utf8_next(s, &at);
	size_t end;
	bool latin;

	if (cp == ' ')
		cp = jb_utf8_next(s, &at);
	*start = at;
	if ((cp != '(' && cp != 0xFF08) || at >= s.n)
		return 0;
	latin = jb_is_latin(jb_utf8_next(s, &(size_t){ at }));
	end = latin ? read_latin_name(s, at) : read_han_name(lists, s, at);
	at = end;
	cp = end ? jb_utf8_next(s, &at) : 0;
	return cp == ')' || cp == 0xFF09 || cp == 0xFF0C || cp == ',' ? end : 0;
}

/* The office that ends at end, with the body before it: ICANN 董事會主席 */
static struct jb_str role_before(const struct lists *lists, struct jb_str s,
				 size_t end)
{
	size_t at = end, chars = 0;

	while (at > 0 && chars < OFFICE) {
		size_t here = at, stop;
		uint32_t cp = jb_utf8_prev(s, &here);

		if (!jb_is_han(cp) && !jb_is_latin(cp) && cp != ' ')
			break;
		stop = words_at(s, here, lists->stops);
		if (stop && stop <= at - here)
			break;
		at = here;
		chars++;
	}
	return jb_str_trim(jb_str_slice(s, at, end));
}

/* --- Chinese text --- */

static size_t skip_space(struct jb_str s, size_t at)
{
	while (at < s.n && s.p[at] == ' ')
		at++;
	return at;
}

/* An office at at, then a name. Returns where reading goes on. */
static size_t read_office(struct people *people, size_t block, size_t at)
{
	struct jb_str s = block_text(people->work, block);
	size_t past = at + words_at(s, at, people->lists->offices);
	size_t start, end;

	start = skip_space(s, past);
	if (start >= s.n)
		return past;
	end = read_latin_name(s, start);
	if (!end && start == past)
		end = read_han_name(people->lists, s, start);
	if (!end)
		return past;
	take(people, (struct jb_anchor){ block, start, end },
	     role_before(people->lists, s, past));
	return end;
}

/* A name at the beginning of a clause with a word of speech after it. */
static size_t read_speaker(struct people *people, size_t block, size_t at)
{
	struct jb_str s = block_text(people->work, block);
	size_t end = at, first = at;

	if (!is_surname(jb_utf8_next(s, &first)))
		return at;
	jb_utf8_next(s, &end);
	for (size_t chars = 1; chars < 3; chars++) {
		jb_utf8_next(s, &end);
		if (words_at(s, end, people->lists->said)) {
			/* two characters are as often a word: 方指出 */
			if (chars == 2 &&
			    !is_no_name(people->lists, jb_str_slice(s, at, end)))
				take(people,
				     (struct jb_anchor){ block, at, end },
				     (struct jb_str){ 0 });
			return end;
		}
	}
	return at;
}

static void read_chinese(struct people *people, size_t block)
{
	struct jb_str s = block_text(people->work, block);
	bool fresh = true;	/* at the beginning of a clause */

	for (size_t at = 0; at < s.n;) {
		size_t next = at, past = at;
		uint32_t cp = jb_utf8_next(s, &next);

		if (!jb_is_han(cp)) {
			fresh = jb_is_cjk_punct(cp) || (fresh && cp == ' ');
			at = next;
			continue;
		}
		if (fresh)
			past = read_speaker(people, block, at);
		if (past == at && words_at(s, at, people->lists->offices))
			past = read_office(people, block, at);
		fresh = false;
		at = past > at ? past : next;
	}
}

/* --- English text --- */

/* said Amina Rostova; Dr. Hana Okafor; director Ingrid Solheim */
static void read_english(struct people *people, size_t block)
{
	struct jb_str s = block_text(people->work, block);

	for (size_t at = 0; at < s.n; at++) {
		size_t past, end;

		if (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '"')
			continue;
		past = words_at(s, at, people->lists->before_english);
		if (past) {
			end = read_latin_name(s, at + past);
			if (end) {
				take(people, (struct jb_anchor){
					block, at + past, end },
				     (struct jb_str){ 0 });
				at = end - 1;
			}
			continue;
		}
		if (s.p[at] < 'A' || s.p[at] > 'Z')
			continue;
		end = read_latin_name(s, at);
		if (!end)
			continue;
		if (words_at(s, end, people->lists->after_english))
			take(people, (struct jb_anchor){ block, at, end },
			     (struct jb_str){ 0 });
		at = end - 1;
	}
}

void people_find(struct work *work)
{
	struct people people = { .work = work, .lists = lists_of(work),
				 .room = SLOTS };
	const struct jb_meta *meta = &work->out->meta;

	people.slots = jb_new(work->arena, struct slot, SLOTS);
	for (size_t i = 0; i < meta->authors.n; i++)
		if (meta->authors.v[i].at.block != JB_NONE)
			take(&people, meta->authors.v[i].at,
			     (struct jb_str){ 0 });
	for (size_t b = 0; b < work->doc->blocks.n; b++) {
		if (work->doc->blocks.v[b].lang == JB_LANG_EN)
			read_english(&people, b);
		else
			read_chinese(&people, b);
	}
}
