"""The words of the page itself (buttons, headings, help) in English and Arabic.

``{n}``-like fields are filled in by the page. Arabic counts are written with the noun first ("الأحداث: 3"), which is
right for every number without the language's six plural forms; English does the same, so that both read alike.
"""

from __future__ import annotations

from sabab.views.explorer.labels import Pair
from sabab.views.explorer.method import METHOD

CONTROLS: dict[str, Pair] = {
    "skip": ("Skip to the evidence", "انتقل إلى الأدلة"),
    "search": ("Search events, people, places, sentences", "ابحث في الأحداث والأسماء والأماكن والجمل"),
    "language": ("العربية", "English"),
    "language.hint": ("Show the page in Arabic", "اعرض الصفحة بالإنجليزية"),
    "theme": ("Light or dark", "فاتح أو داكن"),
    "method": ("Method", "المنهج"),
    "help": ("Help", "مساعدة"),
    "print": ("Print", "اطبع"),
    "close": ("Close", "أغلق"),
    "filters": ("Filters", "عوامل التصفية"),
    "filter.camp": ("Camps", "الأطراف"),
    "filter.type": ("Type", "النوع"),
    "filter.attribution": ("Attribution", "النسبة"),
    "filter.basis": ("Links", "الصلات"),
    "filter.reports": ("Reports", "التقارير"),
    "filter.reports.1": ("any number", "أي عدد"),
    "filter.reports.2": ("told by 2 or more", "في تقريرين فأكثر"),
    "filter.reports.3": ("told by 3 or more", "في 3 تقارير فأكثر"),
    "filter.from": ("From", "من"),
    "filter.to": ("To", "إلى"),
    "filter.time": ("Time", "الزمن"),
    "clear": ("Clear filters", "أزل التصفية"),
    "count.shown": ("{shown} of {all} events", "الأحداث: {shown} من {all}"),
    "camp.none": ("No camp known", "طرف غير معروف"),
    "zoom.in": ("Zoom in", "قرّب"),
    "zoom.out": ("Zoom out", "بعّد"),
    "zoom.fit": ("Fit", "ملء الإطار"),
    "time.compressed": ("Quiet time shortened", "الفترات الهادئة مختصرة"),
    "time.true": ("True time", "زمن فعلي"),
    "time.hint": ("Change the time scale", "غيّر مقياس الزمن"),
    "save.svg": ("Save timeline (SVG)", "احفظ الخط الزمني (SVG)"),
    "save.csv": ("Save events (CSV)", "احفظ الأحداث (CSV)"),
}

VIEWS: dict[str, Pair] = {
    "timeline": ("Timeline", "الخط الزمني"),
    "timeline.label": (
        "Timeline of events, one lane for each camp. Time runs from left to right.",
        "خط زمني للأحداث، مسار لكل طرف. يجري الزمن من اليسار إلى اليمين.",
    ),
    "graph": ("Who acts on whom", "من يفعل بمن"),
    "graph.label": ("Graph of actors", "شبكة الجهات"),
    "graph.short": ("Actors", "الجهات"),
    "graph.folded": ("{n} more actors", "جهات أخرى: {n}"),
    "graph.acts": ("acts on", "فعل"),
    "graph.alleged": ("said to act on", "فعل منسوب"),
    "graph.relation": ("standing relation", "علاقة قائمة"),
    "map": ("Where", "أين"),
    "map.label": ("Map of places", "خريطة الأماكن"),
    "map.short": ("Map", "الخريطة"),
    "map.unplaced": ("Not on the map, no coordinates", "ليست على الخريطة لعدم توفر إحداثيات"),
    "map.empty": ("No place with coordinates", "لا مكان له إحداثيات"),
    "events": ("Events", "الأحداث"),
    "evidence": ("Evidence", "الأدلة"),
    "chains": ("Chains", "السلاسل"),
    "panel": ("Evidence, chains and events", "الأدلة والسلاسل والأحداث"),
    "gutter.before": ("No date: at the latest", "بلا تاريخ: في موعد أقصاه"),
    "gutter.after": ("No date: at the earliest", "بلا تاريخ: منذ"),
    "gutter.none": ("No date", "بلا تاريخ"),
    # Arabic: 3-10 take the plural, 11-99 the accusative singular, round hundreds the genitive singular.
    "gap.days": ("{n} days", "{n} يوم"),
    "gap.days.few": ("{n} days", "{n} أيام"),
    "gap.days.many": ("{n} days", "{n} يومًا"),
    "more": ("{n} events here; zoom in", "الأحداث هنا: {n}، قرّب لتراها"),
    "labels.off": (
        "Names are shown below {n} visible events, or on pointing",
        "تظهر الأسماء حين تقل الأحداث الظاهرة عن {n}، أو بالتأشير",
    ),
    "list.more": ("{n} more; narrow the search", "هناك {n} أخرى، ضيّق البحث"),
    "nothing": ("Nothing matches these filters", "لا شيء يطابق هذه التصفية"),
    "empty": ("This graph has no events", "لا أحداث في هذا المخطط"),
    "choose": (
        "Choose an event, an actor or a place to see who says so, and in which sentence.",
        "اختر حدثًا أو جهة أو مكانًا لترى من يقول ذلك وفي أي جملة.",
    ),
}

EVIDENCE: dict[str, Pair] = {
    "when": ("When", "متى"),
    "when.text": ("In the report", "في التقرير"),
    "when.rule": ("read by the rule", "بحسب القاعدة"),
    "date.unknown": ("not dated", "بلا تاريخ"),
    "brief.before": ("by {date}", "حتى {date}"),
    "brief.after": ("from {date}", "منذ {date}"),
    "date.before": ("on or before {date}", "{date} أو قبله"),
    "date.after": ("on or after {date}", "{date} أو بعده"),
    "date.span": ("some time within {from} – {to}", "في وقت ما بين {from} و{to}"),
    "date.series": ("from {from} to {to}", "من {from} إلى {to}"),
    "where": ("Where", "أين"),
    "who": ("By", "الفاعل"),
    "who.nobody": ("nobody is named", "لم يُسمَّ أحد"),
    "who.alleged": ("alleged", "منسوب"),
    "target": ("Against", "المستهدف"),
    "weapon": ("With", "الوسيلة"),
    "killed": ("Killed", "القتلى"),
    "injured": ("Injured", "الجرحى"),
    "casualties": ("Casualties", "الضحايا"),
    "toll.by": ("By source", "بحسب المصدر"),
    "toll.silent": ("no figure", "بلا رقم"),
    "claims": ("Who says what", "من يقول ماذا"),
    "quotes": ("The words it rests on", "الكلمات التي يستند إليها"),
    "voice": ("The report itself", "التقرير نفسه"),
    "hedged": ("hedged", "بتحفّظ"),
    "about": ("about", "عن"),
    "withheld": ("The sentence is withheld from this copy.", "حُجبت الجملة في هذه النسخة."),
    "characters": ("characters {a}–{b}", "الأحرف {a}–{b}"),
    "rule": ("rule", "القاعدة"),
    "untitled": ("Untitled report", "تقرير بلا عنوان"),
    "undated": ("undated", "بلا تاريخ"),
    "published.inferred": ("date inferred from the text", "التاريخ مستنتج من النص"),
    "follows": ("Follows", "جاء بعد"),
    "followed": ("Followed by", "جاء بعده"),
    "links.none": ("No link to another event.", "لا صلة بحدث آخر."),
    "habits": ("Habits that a source states", "عادات يذكرها مصدر"),
    "habit.given": ("conditioned on step {n}", "بشرط الخطوة {n}"),
    "reports": ("Told by", "ورد في"),
    "reports.count": ("{n} reports, {m} outlets", "التقارير: {n}، المصادر: {m}"),
    "merged": ("Taken for the same event because", "عُدّ الحدث نفسه لأن"),
    "series": ("a series, not one event", "سلسلة لا حدث واحد"),
    "negated": ("said not to have happened", "قيل إنه لم يقع"),
    "actor.events": ("Its events", "أحداثها"),
    "actor.did": ("as the one who acts", "بوصفها الفاعل"),
    "actor.hit": ("as the one acted on", "بوصفها المستهدف"),
    "actor.open": ("as a report calls it; not in the knowledge base", "كما يسميها تقرير، وليست في قاعدة المعرفة"),
    "actor.relations": ("Standing relations", "علاقات قائمة"),
    "place.events": ("Events here", "الأحداث هنا"),
    "place.precision": ("located", "الدقة"),
    "place.within": ("within", "ضمن"),
    "place.none": ("no coordinates", "بلا إحداثيات"),
    "link.copy": ("Link to this", "رابط إلى هذا"),
    "back": ("All", "الكل"),
}

CHAINS: dict[str, Pair] = {
    "chain.plain": ("Chain", "سلسلة"),
    "chain.count": ("{n} steps", "الخطوات: {n}"),
    "chain.step": ("Step {n} of {all}", "الخطوة {n} من {all}"),
    "chain.play": ("Step through", "تتبّع خطوة خطوة"),
    "chain.previous": ("Previous step", "الخطوة السابقة"),
    "chain.next": ("Next step", "الخطوة التالية"),
    "chain.leave": ("Leave the chain", "اترك السلسلة"),
    "chain.weakest": ("Weakest link", "أضعف صلة"),
    "chain.closed": ("Closed", "مكتملة"),
    "chain.open": ("Open", "مفتوحة"),
    "chain.due": ("By the stated habit, this would follow:", "بحسب العادة المذكورة، يليها:"),
    "chain.alleged": ("rests on camps that are only alleged", "تقوم على أطراف منسوبة فقط"),
    "chain.followed": ("followed by", "تلاه"),
    "chains.none": ("No chain was found.", "لم تُعثر على سلسلة."),
    "chains.note": (
        "A chain is a run of events in which each is followed by the next. It does not say that one brought about "
        "the other.",
        "السلسلة أحداث يتلو كل منها ما قبله، ولا تقول إن أحدها أحدث الآخر.",
    ),
}

LEGEND: dict[str, Pair] = {
    "legend": ("Legend", "مفتاح الرموز"),
    "legend.filled": ("filled: stated or claimed", "ممتلئ: مذكور أو متبنّى"),
    "legend.hollow": ("hollow, dashed: alleged", "مفرّغ متقطع: منسوب"),
    "legend.unknown": ("hollow: nobody named or denied", "مفرّغ: لم يُسمَّ أحد أو منفيّ"),
    "legend.bar": ("bar: some time within", "شريط: في وقت ما ضمنه"),
    "legend.cross": ("crossed: said not to have happened", "مشطوب: قيل إنه لم يقع"),
    "legend.series": ("double: a series", "مزدوج: سلسلة"),
}


def page_words() -> dict[str, Pair]:
    """All words of the page, keyed as the scripts ask for them."""
    return CONTROLS | VIEWS | EVIDENCE | CHAINS | LEGEND | METHOD
