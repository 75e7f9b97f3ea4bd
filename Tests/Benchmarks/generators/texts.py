"""Sentences, subjects and names from which a portfolio is made. No firm and no place exists."""

DEPARTMENTS = (
    "Openbare ruimte",
    "Wegen en verkeer",
    "Riool en water",
    "Groen en spelen",
    "Vastgoed",
    "Sociaal domein",
    "Bedrijfsvoering",
    "ICT en gegevens",
    "Onderwijs en sport",
    "Afval en grondstoffen",
    "Bruggen en kades",
    "Gebiedsontwikkeling",
)

Subject = tuple[str, str, int, tuple[str, ...]]

# Nature, CPV codes of one kind of work, department, and what the title can begin with.
SUBJECTS: tuple[Subject, ...] = (
    (
        "works",
        "45233140 45233120 45233141 45233142",
        1,
        ("Herinrichting", "Reconstructie", "Wegwerkzaamheden"),
    ),
    (
        "works",
        "45232410 45232400 45232411 45232440 45232451 45232130",
        2,
        ("Riolering", "Vervanging riool", "Afkoppelen regenwater"),
    ),
    ("works", "45233223 45233222 45233220", 1, ("Asfaltonderhoud", "Vervanging deklaag")),
    ("works", "45112710 45112711 45112712 45112723", 3, ("Aanleg park", "Vergroening")),
    ("works", "45221110 45221111 45221113 45221119", 10, ("Vervanging brug", "Herstel brug")),
    ("works", "45214200 45214210 45214220 45214100", 8, ("Nieuwbouw school", "Uitbreiding school")),
    ("works", "45262522 45243600 45246200", 10, ("Herstel kademuur",)),
    (
        "works",
        "45233262 45233252 45233161 45233162",
        0,
        ("Inrichting voetgangersgebied", "Herbestrating"),
    ),
    (
        "services",
        "77310000 77311000 77313000 77314000 77340000",
        3,
        ("Groenonderhoud", "Onderhoud plantsoenen"),
    ),
    (
        "services",
        "71322500 71311200 71311220 71320000",
        1,
        ("Ingenieursdiensten", "Ontwerp kruispunt"),
    ),
    ("services", "90911200 90910000 90919200 90911300", 4, ("Schoonmaak gebouwen",)),
    (
        "services",
        "72267000 72222300 72253000 72262000",
        7,
        ("Beheer zaaksysteem", "Onderhoud software"),
    ),
    ("services", "90511000 90511200 90512000 90610000", 9, ("Inzameling restafval",)),
    ("services", "85311000 85311300 85312000", 5, ("Begeleid wonen", "Jeugdhulp met verblijf")),
    ("services", "79411000 79412000 79414000", 6, ("Advies organisatie",)),
    ("supplies", "34144900 34136000 34144430", 0, ("Elektrische bedrijfswagens",)),
    ("supplies", "30200000 30213100 30231300", 7, ("Laptops en schermen",)),
    ("supplies", "34928500 34928510 34928530", 1, ("Straatverlichting", "Ledarmaturen")),
    ("supplies", "37535200 37535210 37535240", 3, ("Speeltoestellen",)),
    ("supplies", "39100000 39110000 39130000 39150000", 4, ("Meubilair",)),
)

STREETS = tuple(
    f"{first}{last}"
    for first in (
        "Molen",
        "Kerk",
        "Haven",
        "Dijk",
        "Linden",
        "Spoor",
        "Markt",
        "School",
        "Beuken",
        "Sluis",
        "Eiken",
        "Wester",
        "Ooster",
        "Zuider",
        "Wilgen",
    )
    for last in ("weg", "straat", "laan", "plein", "kade", "singel", "pad")
)

PLACES = tuple(
    f"{first}{last}{more}"
    for more in ("", "-Noord", "-Zuid")
    for first in (
        *("Water", "Hoog", "Ooster", "Brink", "Zand", "Meer", "Hage"),
        *("Linde", "Elzen", "Ruis", "Kraan", "Vos"),
    )
    for last in ("veen", "dam", "woude", "beek", "dijk", "rade", "horst", "wijk", "burg", "laar")
)

MOTIVATIONS = (
    "De waarde, de markt en de transactiekosten passen bij deze procedure.",
    "Er zijn vier tot zes geschikte bedrijven; de lasten blijven zo in verhouding.",
    "Boven de drempel; een open procedure geeft iedere onderneming een kans.",
    "Klein werk, één bedrijf kent de locatie; prijs getoetst aan twee eerdere werken.",
    "Veel mogelijke inschrijvers en een eenvoudig bestek.",
)

TOPICS = (
    "co2_prestatieladder",
    "contractvorm",
    "veiligheidsladder",
    "digitale_systemen",
    "sroi",
    "blvc",
    "stikstof",
    "emissieloos",
    "circulariteit",
    "laadinfra",
    "duurzaam_inkopen",
    "arbeidsmarkt_scholing",
    "faalkosten",
)

OBJECTIVES = (
    "Leren wat in de uitvoering misgaat.",
    "Weten wat de markt in 2027 kan leveren.",
    "Een fasering vinden die de buurt bereikbaar houdt.",
    "Beeld krijgen van risico’s in de bodem.",
    "Lessen ophalen uit afgerond werk.",
)

QUESTIONS = (
    "Welke fasen zijn nodig?",
    "Welk materieel is te huur?",
    "Waar gaat tijd verloren?",
    "Welke risico’s kunt u niet dragen?",
    "Wat kost de voorbereiding u aan tijd?",
)

# Sentences of a good session.
PLAIN = (
    "De voorzitter opent om 15.00 uur en heet iedereen welkom.",
    "De bomen langs de rijbaan krijgen ruimere plantvakken; het groenbeheer wil minder soorten.",
    "Voor een put op diepte is ruimte naast de sleuf nodig, en die is in de smalle straten schaars.",
    "Regen van de daken gaat naar het park, zodat het riool bij een bui minder te verwerken krijgt.",
    "De agenda is vastgesteld zoals die twee weken eerder is rondgestuurd.",
    "De markt ziet dat licht elektrisch materieel overal te huur is, zwaar materieel nog niet.",
    "Voor zwaardere machines is een aansluiting op het net nodig; die duurt in dit gebied lang.",
    "Bij werk in drie fasen blijft altijd één kant van de straat open voor hulpdiensten.",
    "Deelnemers wijzen op kabels en leidingen die niet op de tekening staan.",
    "De gemeente laat voortaan proefsleuven graven voordat het ontwerp klaar is.",
    "Het verslag komt binnen twee weken op de website en op TenderNed.",
    "De planning van de bouwvak is besproken: scholen en winkels vragen om werk buiten de zomer.",
    "Vrijkomende stenen kunnen in het gronddepot worden bewaard en opnieuw gebruikt.",
    "De teamleider zegt toe dat de inkoopkalender voor iedereen op de website komt.",
    "Over scholing: twee bedrijven leiden leerlingen op en vragen om vaste stageplekken.",
    "Bewoners willen eerder horen wanneer hun straat dicht gaat; een app helpt maar bereikt niet iedereen.",
    "De procesbegeleider vat samen: vroeg overleg over risico’s is belangrijker dan de naam van het contract.",
    "Gevraagd is welke gegevens een beheerder na oplevering nodig heeft; een open standaard volstaat.",
    "Veilig werken langs de weg: afzettingen die per dag wisselen, geven de meeste bijna-ongevallen.",
    "Niemand had punten voor de rondvraag. De volgende sessie is over drie maanden.",
    "De gemeente vertelt welke thema’s dit jaar nog komen: circulariteit, stikstof en bereikbaarheid.",
    "Alle stukken die op het scherm stonden, staan ook op de website van de kring.",
    'Een bedrijf vertelde hoe het met minder transport werkt: "één keer laden, twee keer lossen".',
    "De temperatuur in de keet was 12 °C; afgesproken is de volgende keer in het stadskantoor te zitten.",
    "Wat de gemeente met de inbreng doet, staat in het verslag & in de bijlage bij de stukken.",
)

# Rules read out and questions refused: a reader of texts must not take them for the thing itself.
RULES = (
    "De voorzitter opent om 15.00 uur en leest de mededingingsverklaring voor.",
    "Aan deelname ontleent niemand recht op een uitnodiging of opdracht.",
    "Er is niet over bedragen, ramingen of inschrijvingen gesproken.",
    "Een deelnemer vroeg naar het budget; de gemeente heeft geantwoord dat zij daar niets over zegt.",
    "De CBS-index voor grond- en wegenwerk steeg vorig jaar met 3,1 procent, zo staat in de nieuwsbrief.",
    "Klachten over een procedure horen bij het klachtenmeldpunt en worden hier niet besproken.",
)

# Sentences that should not be in minutes: a frame with holes, and what goes into the holes.
RISKY = (
    "{firm} rekent {euro} euro per uur voor een kraan met machinist.",
    "{firm} laat weten dat de marge op dit soort werk nu {percent} procent is.",
    "Afgesproken is dat {firm} inschrijft op de {street} en {other} op de {square}.",
    "De wethouder zegt dat het werk aan de {street} naar {firm} gaat.",
    "De raming van {amount} euro voor de {street} is alleen aan de aanwezigen getoond.",
    "De leden vinden dat iedereen {percent} procent opslag voor elektrisch materieel moet rekenen.",
    "{firm} schrijft de tekst over bemaling voor het bestek van de {street}.",
    "In het bestek komt het systeem van {firm}, een ander merk is niet toegestaan.",
    "De bodemonderzoeken van de {street} worden later niet met andere gegadigden gedeeld.",
    "{firm} en {other} spreken af om bij de {street} niet onder elkaars prijs te gaan.",
    "Het werk wordt in drieën geknipt zodat elk deel onder de drempel blijft.",
    "{firm} nodigt de inkoper uit voor een diner met overnachting.",
    "Kwaliteit telt voor {percent} procent mee in de gunning, dat is hier alvast vastgelegd.",
    "Alleen bedrijven die in de kring zitten, krijgen straks een uitnodiging voor de {street}.",
    "{firm} heeft tot de zomer drie ploegen vrij en zegt dus scherp te zullen inschrijven.",
)

FIRMS = tuple(
    f"{kind} {name}"
    for kind in ("Wegenbouw", "Grondwerken", "Riooltechniek", "Groenbeheer", "Betonbouw")
    for name in ("Drieslag", "Oosterlaak", "Kromme Rijt", "Lindemeer", "Halverzoom", "Brinkzicht")
)
