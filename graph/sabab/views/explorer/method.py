"""The text of the method and help dialogs: what the page rests on, what its words mean, what it does not do."""

from __future__ import annotations

Pair = tuple[str, str]

METHOD: dict[str, Pair] = {
    "method.title": ("How to read this page", "كيف تُقرأ هذه الصفحة"),
    "method.sources": ("What it rests on", "على ماذا تقوم"),
    "method.sources.text": (
        "Every statement here was read from a published report by fixed rules, without a language model. Choose an "
        "event to see the sentence, the words in it, who speaks, and the rule.",
        "كل ما هنا قُرئ من تقارير منشورة بقواعد ثابتة، من دون نموذج لغوي. اختر حدثًا لترى الجملة والكلمات فيها ومن يتكلم "
        "والقاعدة المطبّقة.",
    ),
    "method.cutoff": ("Cut-off", "آخر تاريخ"),
    "method.cutoff.text": ("latest report published on {date}", "أحدث تقرير نُشر في {date}"),
    "method.cutoff.none": ("no report is dated", "لا تقرير مؤرخ"),
    "method.counts": ("On this page", "في هذه الصفحة"),
    "method.count.reports": ("reports", "التقارير"),
    "method.count.events": ("events", "الأحداث"),
    "method.count.links": ("links", "الصلات"),
    "method.count.chains": ("chains", "السلاسل"),
    "method.count.actors": ("actors", "الجهات"),
    "method.count.places": ("places", "الأماكن"),
    "method.count.undated": ("events without a date", "أحداث بلا تاريخ"),
    "method.count.unplaced": ("places without coordinates", "أماكن بلا إحداثيات"),
    "method.attribution": ("Who did it", "من الفاعل"),
    "method.basis": ("Followed by", "ما يتلو ماذا"),
    "method.basis.text": (
        "A line between two events says that one was followed by the other and on what basis. It never says that one "
        "caused the other. Two events whose days may overlap are only possibly in that order.",
        "الخط بين حدثين يقول إن أحدهما تلا الآخر وعلى أي أساس، ولا يقول أبدًا إن أحدهما سبّب الآخر. وإذا جاز أن تتداخل أيام "
        "حدثين فترتيبهما محتمل فقط.",
    ),
    "method.merged": ("One event, many reports", "حدث واحد وتقارير عدة"),
    "method.merged.text": (
        "Reports of one event are merged by a judgement that is shown with its reason and can be withdrawn. "
        "Contradicting claims stay side by side; tolls are kept for each source.",
        "تُجمع تقارير الحدث الواحد بحكم يُعرض مع سببه ويمكن سحبه. وتبقى الأقوال المتعارضة جنبًا إلى جنب، وتُحفظ الحصيلة لكل "
        "مصدر على حدة.",
    ),
    "method.dates": ("Dates", "التواريخ"),
    "method.dates.text": (
        "A day is never invented. An uncertain date is a bar over all the days it may have been; an event without a "
        "date stands beside the time axis.",
        "لا يُخترع يوم أبدًا. التاريخ غير المؤكد شريط يغطي كل الأيام الممكنة، والحدث الذي لا تاريخ له يقف خارج محور الزمن.",
    ),
    "method.not": ("What it does not do", "ما لا تفعله"),
    "method.not.truth": (
        "It does not judge who is right, and gives no score of certainty.",
        "لا تحكم من المحق، ولا تعطي درجة يقين.",
    ),
    "method.not.cause": (
        "“Followed by” is not “caused by”.",
        "«تلاه» لا تعني «تسبّب فيه».",
    ),
    "method.not.target": (
        "It is not for choosing targets, and places are no more precise than the reports.",
        "ليست لاختيار الأهداف، والأماكن فيها ليست أدق مما في التقارير.",
    ),
    "method.not.complete": (
        "It knows only these reports: what no report here mentions is missing, not absent.",
        "لا تعرف إلا هذه التقارير: ما لم يذكره تقرير هنا غائب عنها، لا معدوم.",
    ),
    "method.map": ("Map", "الخريطة"),
    "method.licences": ("Made with", "أُعدّت بـ"),
    "method.licences.text": (
        "sabab {version} (Apache-2.0); vis-network 10.1.5 (Apache-2.0 or MIT); IBM Plex Sans Arabic (OFL 1.1). "
        "Nothing on this page is loaded from a network, and nothing leaves it.",
        "سبب {version} (Apache-2.0)، vis-network 10.1.5 ‏(Apache-2.0 أو MIT)، وخط IBM Plex Sans Arabic ‏(OFL 1.1). "
        "لا تحمّل هذه الصفحة شيئًا من الشبكة ولا ترسل شيئًا.",
    ),
    "method.graph": ("Graph", "المخطط"),
    "help.title": ("Keys", "المفاتيح"),
    "help.tab": ("moves to the next control; one stop for all events", "ينتقل إلى العنصر التالي، والأحداث موضع واحد"),
    "help.arrows": (
        "step from event to event, or through the chain that is open",
        "تنتقل من حدث إلى حدث، أو في السلسلة المفتوحة",
    ),
    "help.enter": ("opens the evidence of the event in focus", "يفتح أدلة الحدث المحدد"),
    "help.escape": ("clears the selection, then the search", "يلغي الاختيار ثم البحث"),
    "help.slash": ("goes to the search", "ينتقل إلى البحث"),
    "help.l": ("changes the language", "يغيّر اللغة"),
    "help.question": ("shows these keys", "يعرض هذه المفاتيح"),
    "help.search": (
        "The search folds spelling: hamza, ta marbuta, alef maqsura, vowel signs and the article do not matter.",
        "يتجاهل البحث فروق الإملاء: الهمزة والتاء المربوطة والألف المقصورة والحركات وأل التعريف.",
    ),
    "help.share": (
        "The address keeps language, filters and selection: send it along with the file.",
        "يحفظ العنوان اللغة والتصفية والاختيار: أرسله مع الملف.",
    ),
}
