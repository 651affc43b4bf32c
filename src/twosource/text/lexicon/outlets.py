"""News outlets: agencies, well-known names, and the words their names are made of."""

from __future__ import annotations

from . import word_set

# Agencies sell copy to other outlets: a credit to one is a credit for the text.
AGENCIES = frozenset(
    {
        "AP", "Associated Press", "Reuters", "Thomson Reuters", "AFP", "Agence France-Presse", "UPI",
        "United Press International", "PA", "PA Media", "Press Association", "dpa", "ANSA", "EFE", "Lusa",
        "TASS", "Interfax", "RIA Novosti", "Xinhua", "Kyodo", "Kyodo News", "Yonhap", "Anadolu",
        "Anadolu Agency", "IRNA", "ISNA", "Tasnim", "Fars", "Fars News Agency", "SANA", "WAFA", "PTI",
        "Press Trust of India", "ANI", "AAP", "Australian Associated Press", "Canadian Press", "Bloomberg",
        "Bloomberg News", "Belga", "ANP", "APA", "NTB", "TT News Agency", "Ritzau", "STT", "PAP", "CTK",
        "MTI", "BTA", "Ukrinform", "Antara", "Bernama", "KCNA", "Central News Agency", "Saudi Press Agency",
        "Emirates News Agency", "WAM", "MENA", "Maan", "SITA", "Agerpres", "Dow Jones Newswires",
    }
)  # fmt: skip

OUTLETS = frozenset(
    {
        "BBC", "BBC News", "ITV", "ITV News", "Channel 4 News", "Sky News", "Sky Sports", "GB News",
        "The Guardian", "The Observer", "The Times", "The Sunday Times", "The Independent", "Daily Mail",
        "Mail on Sunday", "Daily Mirror", "The Sun", "Daily Express", "Daily Star", "Evening Standard",
        "Financial Times", "FT", "The Economist", "The Spectator", "New Statesman", "The Scotsman",
        "Private Eye", "The Daily Telegraph", "The Telegraph",
        "CNN", "NBC", "NBC News", "MSNBC", "CNBC", "ABC News", "CBS", "CBS News", "Fox News",
        "Fox Business", "PBS", "NPR", "C-SPAN", "Newsmax", "Axios", "Politico", "The Hill", "Vox",
        "The Intercept", "ProPublica", "Slate", "Salon", "Vice", "Vice News", "BuzzFeed", "BuzzFeed News",
        "HuffPost", "Huffington Post", "Breitbart", "Breitbart News", "Daily Caller", "Daily Beast",
        "Washington Examiner", "Washington Free Beacon", "National Review", "The Atlantic", "The New Yorker",
        "New York Times", "The New York Times", "NYT", "Washington Post", "The Washington Post",
        "Wall Street Journal", "The Wall Street Journal", "WSJ", "USA Today", "Los Angeles Times",
        "LA Times", "Chicago Tribune", "Boston Globe", "New York Post", "New York Daily News",
        "Miami Herald", "Time magazine", "Newsweek", "Forbes", "Fortune", "Business Insider", "Insider",
        "McClatchy", "TMZ", "Rolling Stone", "Vanity Fair", "Mother Jones", "The Nation", "The Blaze",
        "Semafor", "Puck", "Bellingcat", "Drudge Report", "Infowars", "Univision", "Telemundo",
        "Al Jazeera", "Al Arabiya", "Al-Monitor", "Haaretz", "Walla", "Walla News", "Ynet", "Maariv",
        "Times of Israel", "The Times of Israel", "Jerusalem Post", "Israel Hayom", "Yedioth Ahronoth",
        "Channel 12", "Channel 13", "Kan", "Press TV", "The National", "Arab News", "Asharq Al-Awsat",
        "Le Monde", "Le Figaro", "Libération", "L'Equipe", "L'Équipe", "France 24", "France Info", "BFM TV",
        "Mediapart", "Le Parisien", "Der Spiegel", "Spiegel", "Die Zeit", "Die Welt", "Bild", "Handelsblatt",
        "Süddeutsche Zeitung", "Frankfurter Allgemeine", "FAZ", "Deutsche Welle", "DW", "ARD", "ZDF",
        "Kicker", "El País", "El Pais", "El Mundo", "Marca", "AS", "Mundo Deportivo", "La Vanguardia",
        "Corriere della Sera", "La Repubblica", "La Stampa", "Gazzetta dello Sport", "RAI", "A Bola",
        "Record", "O Jogo", "Público", "Expresso", "Folha de S.Paulo", "O Globo", "Clarín", "La Nación",
        "De Telegraaf", "NRC", "De Standaard", "Le Soir", "Dagens Nyheter", "Aftonbladet", "VG",
        "Aftenposten", "Politiken", "Helsingin Sanomat", "Yle", "Gazeta Wyborcza", "Kyiv Independent",
        "Ukrainska Pravda", "Novaya Gazeta", "Meduza", "Kommersant", "Izvestia", "Russia Today", "Sputnik",
        "Rossiya 1", "Hurriyet", "Daily Sabah", "Dawn", "Geo News", "The Hindu", "Hindustan Times",
        "Times of India", "The Times of India", "NDTV", "Indian Express", "South China Morning Post",
        "Global Times", "People's Daily", "CGTN", "CCTV", "Caixin", "Nikkei", "Nikkei Asia", "Asahi Shimbun",
        "Yomiuri Shimbun", "Mainichi", "NHK", "Straits Times", "Channel NewsAsia", "Bangkok Post",
        "Jakarta Post", "Rappler", "Sydney Morning Herald", "The Age", "The Australian", "ABC", "Stuff",
        "New Zealand Herald", "RNZ", "CBC", "Globe and Mail", "Toronto Star", "National Post", "RTÉ", "RTE",
        "Irish Times", "Irish Independent", "The Athletic", "ESPN", "Daily Nation", "Mail & Guardian",
        "Radio Free Europe", "Voice of America", "Radio Free Asia", "Middle East Eye", "The Conversation",
    }
)  # fmt: skip

# A run of capitals that ends in one of these is an outlet, whatever stands round it.
STRONG_HEADS = word_set(
    "times herald tribune gazette courier dispatch chronicle telegraph examiner inquirer enquirer clarion",
    "advertiser newspaper newspapers magazine newswire newsletter sentinel argus intelligencer picayune",
    "broadcasting television tv zeitung journal",
)
# These are also things of other kinds: they need "the", a verb of saying or "told" beside them.
WEAK_HEADS = word_set(
    "post star sun mirror mail express standard bulletin monitor register echo record globe independent",
    "guardian observer reporter advocate mercury citizen leader news daily weekly review press wire",
    "online radio fm today insider ticker banner ledger messenger spectator flash world report digest",
    "week line network channel media witness voice eye beacon",
)
# A run of capitals that begins with one of these: "Radio Litoral", "Daily Clarion", "Channel 9".
STRONG_STARTS = word_set(
    "radio rádio daily televisão television télévision agence agenzia agencia agência",
)
WEAK_STARTS = word_set(
    "tv channel antena canal jornal journal diario diário",
)

# "the broadcaster X", "X, a newsletter": what an outlet is called.
OUTLET_NOUNS = word_set(
    "newspaper paper newsletter daily weekly broadcaster station magazine tabloid broadsheet agency",
    "outlet website site channel blog podcast portal publication network newsroom programme program",
)
# Definite nouns that can stand for an outlet named before; the rest of OUTLET_NOUNS is too general.
ANAPHORS = word_set(
    "newspaper paper newsletter daily weekly broadcaster station magazine tabloid broadsheet agency",
    "outlet website site channel blog publication",
)
# Of those, the ones that mean other things too: only as one who tells or is told.
UNSURE_ANAPHORS = word_set(
    "paper daily weekly station site channel agency outlet website",
)
# Press at large: "local media", "Portuguese newspapers", "a local radio station", "state television".
PRESS_NOUNS = word_set(
    "media press newspaper newspapers broadcaster broadcasters tabloid tabloids daily newsletter magazine",
    "broadsheet television radio station outlet outlets newswire reports",
)
PRESS_MODIFIERS = word_set(
    "local regional national state foreign international domestic english-language independent rival",
    "sports sporting news media unnamed opposition pro-government state-run state-owned radio television",
    "tv satellite cable online business trade student religious private public government-run",
    "government-owned western gossip celebrity mainstream social",
)
# Names that end like an outlet's but belong to bodies: "Securities Journal Commission" is none.
NOT_OUTLETS = word_set(
    "ministry department commission committee council board bureau court police university college bank",
    "hospital church union party association federation society institute office authority service",
    "inspectorate agency-general parliament congress senate cabinet house club united city rovers fc",
)
