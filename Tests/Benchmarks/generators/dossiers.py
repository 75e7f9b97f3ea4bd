"""Makes the dossiers of a portfolio from fragments that are prepared once.

Each record draws a subject, a value, dates and a procedure, fills the prepared templates with them,
and joins the parts. All randomness comes from one seeded source, in record order.
"""

import random
from collections.abc import Iterator

import texts
from forms import Form, Tree
from plausible import BOUNDARIES, DAYS, LAST_SESSION, NOTICES, STEPS

MINUTES = 3000
SECTIONS = (
    "participants",
    "topics",
    "questions",
    "answers",
    "documents_shared",
    "what_happens_next",
)


def identifier(number: int, notice: int) -> str:
    """The id of a project: the year of its notice and its number."""
    return f"{DAYS[notice][:4]}-{number:07}"


class Portfolio:
    """An endless portfolio; `records` gives the first so many dossiers.

    `planted` holds the ids of the projects that were made to look like parts of one contract.
    """

    def __init__(self, form: Form, seed: int, circle: bool) -> None:
        self.form = form
        self.circle = circle
        self.chance = random.Random(seed)
        self.planted: list[list[str]] = []
        self.parts = [part for subject in texts.SUBJECTS for part in self.titled(subject)]
        self.buyers = [self.buyer(name) for name in texts.PLACES]
        self.format = form.fragment({"format": "kringtoets/1"})
        self.head = form.fragment({"id": "%(id)s", "title": "%(title)s"})
        self.motivations = [form.text(text) for text in texts.MOTIVATIONS]
        self.closing = [form.fragment(tree) for tree in self.closings()]
        self.lots = {n: self.lot_list(n) for n in range(6)}
        if circle:
            self.circles = [self.circle_of(n, name) for n, name in enumerate(texts.PLACES)]
            self.minutes = [self.minute_text() for _ in range(MINUTES)]
            self.people = [form.listing("participants", self.participants()) for _ in range(400)]
            self.agendas = [form.listing("agenda", self.agenda()) for _ in range(300)]
            self.session = [form.fragment(tree) for tree in self.session_parts()]
            self.bare_session = form.fragment(self.session_parts()[0])

    # MARK: prepared once

    def titled(self, subject: texts.Subject) -> Iterator[tuple[str, str, list[str]]]:
        """Nature, fixed members and possible titles, for each CPV code of a subject."""
        nature, codes, department, heads = subject
        form = self.form
        titles = [form.text(f"{head} {street}") for head in heads for street in texts.STREETS]
        for code in codes.split():
            fixed = {"cpv": [code], "department": texts.DEPARTMENTS[department]}
            yield nature, form.fragment(fixed), titles

    def buyer(self, name: str) -> str:
        legal = "ra" if name == "Zandrade" else "la"
        kind = "Waterschap" if legal == "ra" else "Gemeente"
        return self.form.fragment(
            {"buyer": {"name": f"{kind} {name}", "legalType": legal}, "regulation": "classic"}
        )

    def closings(self) -> list[Tree]:
        full = {
            "award": {"criterion": "bpkv"},
            "arw": {"applied": True},
            "reservedFor": "geen",
            "principles": {
                "reasonsRecorded": True,
                "socialValue": "Veilig en groen werk in de wijk.",
                "conflictsChecked": True,
                "proportionalityChecked": True,
            },
            "file": {
                "agenda": True,
                "presence": True,
                "statements": True,
                "documents": True,
                "report": True,
                "retentionYears": 7,
            },
        }
        some = {
            "lotsMotivation": "Eén samenhangend geheel.",
            "award": {"criterion": "laagste-prijs", "motivation": "Standaardproduct."},
            "reservedFor": "geen",
        }
        return [full, some, some, some, *({"reservedFor": "geen"} for _ in range(5))]

    def lot_list(self, count: int) -> str:
        names = ("Noord", "Zuid", "Riool", "Groen", "Verharding")
        lots = [
            {"id": f"L{n + 1}", "title": names[n], "value": f"%(lot{n})s"} for n in range(count)
        ]
        return self.form.fragment({"lots": lots})

    def circle_of(self, number: int, name: str) -> str:
        site = f"{name.lower()}.example/kring"
        return (
            self.form.fragment(
                {
                    "id": f"KK-{number:02}",
                    "openToJoin": True,
                    "joiningRuleUrl": f"https://{site}/toetreden",
                    "membershipRule": {
                        "text": "Erkend vakbedrijf.",
                        "requiresPriorWorkHere": number % 9 == 0,
                    },
                    "selectionBy": "gemeente",
                    "rotation": {"exists": True, "maxMonths": 24},
                    "members": [{"orgId": f"O{number}", "since": "2025-02-01"}],
                    "marketHasOthers": True,
                }
            )
            % {}
        )

    def minute_text(self) -> str:
        chance = self.chance
        sentences: list[str] = []
        length = 0
        while length < 470 + 180 * chance.random():
            pool = texts.PLAIN if chance.random() < 0.96 else texts.RULES
            sentence = chance.choice(pool)
            if sentence not in sentences:
                sentences.append(sentence)
                length += len(sentence) + 1
        if chance.random() < 0.03:
            sentences.insert(chance.randrange(1, len(sentences)), self.risky())
        joint = " " if chance.random() < 0.8 else "\n"
        return self.form.text(joint.join(sentences))

    def risky(self) -> str:
        chance = self.chance
        firm, other = chance.sample(texts.FIRMS, 2)
        street, square = chance.sample(texts.STREETS, 2)
        return chance.choice(texts.RISKY).format(
            firm=firm,
            other=other,
            street=street,
            square=square,
            euro=chance.randint(45, 190),
            percent=chance.randint(3, 60),
            amount=f"{chance.randint(120, 980)}.000",
        )

    def participants(self) -> list[str]:
        chance = self.chance
        people: list[Tree] = [
            {
                "orgId": f"O{chance.randrange(900)}",
                "orgType": "mkb",
                "isDirector": True,
                "sizeClass": chance.choice(("micro", "klein", "middel")),
                "segment": chance.choice(("grondwerk", "verharding", "riool", "groen")),
                "present": True,
                "declared": True,
                "codeSignedOn": "%(announced)s",
            }
            for _ in range(chance.choice((1, 2)))
        ]
        people.append(
            {
                "orgId": "G",
                "orgType": "gemeente",
                "municipalFunction": chance.choice(("inkoop", "teamleider_projecten")),
                "present": True,
                "declared": True,
            }
        )
        return [self.form.fragment(person) for person in people]

    def agenda(self) -> list[str]:
        chance = self.chance
        point = {
            "no": 1,
            "topicCode": chance.choice(texts.TOPICS),
            "objective": chance.choice(texts.OBJECTIVES),
            "questions": [chance.choice(texts.QUESTIONS)],
            "outcome": "informatie",
        }
        if chance.random() < 0.4:
            point["projectId"] = "%(id)s"
        return [self.form.fragment(point)]

    def session_parts(self) -> tuple[Tree, Tree, Tree, Tree]:
        """What every session has, then a full record, a report and a lesson learnt."""
        first = {"id": "S%(number)s", "date": "%(date)s", "minutes": "%(minutes)s"}
        full = {
            "kind": "gemengd",
            "announced": [
                {"where": "TenderNed", "date": "%(announced)s", "openRegistration": True}
            ],
            "agendaSentOn": "%(sent)s",
            "blocklistChecked": True,
            "blocklistDate": "%(sent)s",
            "competitionStatementRead": True,
        }
        report = {
            "report": {
                "status": "vastgesteld",
                "approvedOn": "%(reported)s",
                "published": True,
                "publishedOn": "%(reported)s",
                "where": ["TenderNed"],
                "confidential": "geen",
                "sections": list(SECTIONS),
                "useOfInput": "Zie de leidraad.",
                "namesUsed": False,
            },
            "mitigations": [
                {
                    "riskId": "MC-G01",
                    "projectId": "%(id)s",
                    "kind": "verslag_gepubliceerd",
                    "date": "%(reported)s",
                }
            ],
        }
        lesson = {
            "statements": [
                {
                    "speakerSide": "markt",
                    "text": "Proefsleuven vooraf schelen tijd.",
                    "kind": "les_geleerd",
                    "polarity": "gesteld",
                    "sensitivity": "openbaar",
                    "inReport": True,
                }
            ]
        }
        return first, full, report, lesson

    # MARK: for each record

    def records(self, count: int, first: int = 1) -> Iterator[str]:
        """`count` dossiers numbered from `first`, each without a line end."""
        chance = self.chance
        random_ = chance.random
        waiting: list[tuple[int, int, int, float]] = []
        for number in range(first, first + count):
            if waiting and random_() < 0.3:
                planned = waiting.pop()
                self.planted[-1].append(identifier(number, planned[2]))
                yield self.dossier(number, *planned)
                continue
            buyer = int(random_() * len(self.buyers))
            part = int(random_() * len(self.parts))
            notice = NOTICES[0] + int(random_() * (NOTICES[1] - NOTICES[0]))
            if random_() < 0.008 and not waiting:
                self.planted.append([])
                boundary = chance.choice(BOUNDARIES[self.parts[part][0]])
                for step in range(chance.randint(2, 4)):
                    waiting.append(
                        (
                            buyer,
                            part,
                            notice + 20 * step + int(random_() * 15),
                            boundary * (0.55 + 0.42 * random_()),
                        )
                    )
            amount = 10_000 * 1000 ** random_()
            yield self.dossier(
                number, buyer, part, notice, amount if random_() < 0.4 else round(amount, -3)
            )

    def dossier(self, number: int, buyer: int, part: int, notice: int, amount: float) -> str:
        form, random_ = self.form, self.chance.random
        nature, subject, titles = self.parts[part]
        values = {"id": identifier(number, notice), "number": f"{number:07}"}
        fragments = [self.project(values, buyer, nature, subject, titles, notice, amount)]
        if self.circle and random_() < 0.75:
            fragments.append(form.member("circle", self.circles[buyer]))
            held = [self.held(values, notice, n) for n in range(2 if random_() < 0.08 else 1)]
            fragments.append(form.listing("sessions", held))
        return form.record(form.joined([self.format, *fragments]))

    def project(
        self,
        values: dict[str, str],
        buyer: int,
        nature: str,
        subject: str,
        titles: list[str],
        notice: int,
        amount: float,
    ) -> str:
        form, random_ = self.form, self.chance.random
        values["title"] = titles[int(random_() * len(titles))]
        values["notice"] = DAYS[notice]
        parts = [self.head, self.buyers[buyer], subject]
        if random_() > 0.01:
            parts.append(form.fragment({"nature": nature}))
        parts.append(self.estimate(values, amount))
        count = int(random_() ** 2 * 6)
        cents = round(amount * 100)
        for lot in range(count):
            share = cents // count + (cents % count if lot == 0 else 0)
            values[f"lot{lot}"] = f"{share // 100}.{share % 100:02}"
        parts.append(self.lots[count])
        dates = {"noticeDispatch": "%(notice)s"}
        if random_() < 0.5:
            dates["contractStart"] = DAYS[notice + 150]
        parts.append(form.fragment({"planning": dates}))
        parts.append(self.procedure(values, nature, amount))
        parts.append(self.closing[int(random_() * len(self.closing))])
        return form.member("project", form.joined(parts) % values)

    def estimate(self, values: dict[str, str], amount: float) -> str:
        random_ = self.chance.random
        values["amount"] = f"{amount:.2f}"
        estimate: dict[str, Tree] = {"amount": "%(amount)s", "currency": "EUR", "vat": "excluded"}
        draw = random_()
        if draw < 0.08:
            estimate |= {"vat": "included", "vatRate": 21}
        elif draw < 0.10:
            del estimate["vat"]
        elif draw < 0.11:
            del estimate["amount"]
        elif draw < 0.16:
            estimate["options"] = [{"amount": f"{amount / 10:.2f}", "inDocuments": True}]
        return self.form.fragment({"estimate": estimate})

    def procedure(self, values: dict[str, str], nature: str, amount: float) -> str:
        random_ = self.chance.random
        steps = STEPS[nature]
        rank = next(n for n, (bound, _) in enumerate(steps) if amount <= bound)
        draw = random_()
        if draw < 0.06:
            rank = max(0, rank - 1)
        elif draw < 0.10:
            rank = min(len(steps) - 1, rank + 1)
        values["motivation"] = self.motivations[int(random_() * len(self.motivations))]
        planned = {"code": steps[rank][1], "motivation": "%(motivation)s"}
        return self.form.fragment({"plannedProcedure": planned})

    def held(self, values: dict[str, str], notice: int, order: int) -> str:
        random_ = self.chance.random
        before = 70 + int(random_() * 200) if random_() > 0.02 else -10
        day = min(notice - before, LAST_SESSION - 40 * order)
        minutes = self.minutes[int(random_() * MINUTES)]
        local = {
            "number": f"{values['number']}-{order + 1}",
            "date": DAYS[day],
            "minutes": minutes,
            "announced": DAYS[day - 30],
            "sent": DAYS[day - 14],
            "reported": DAYS[day + 13],
            "id": values["id"],
        }
        draw = random_()
        parts = [self.bare_session, self.agendas[int(random_() * len(self.agendas))]]
        if draw < 0.96:
            parts += [self.session[1], self.people[int(random_() * len(self.people))]]
        if draw < 0.90:
            parts.append(self.session[2])
        if random_() < 0.3:
            parts.append(self.session[3])
        return self.form.joined(parts) % local
