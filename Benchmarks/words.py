"""English-like sentences and statements, drawn from small word lists by a generator that gives the same on every run."""

import random

PEOPLE = """the team; each department; a support worker; the person in charge; a new colleague; the practice educator;
the service manager; an assistant practitioner; the lead for quality; every member of staff; the supervising colleague;
a trainee in the second year; the rota coordinator; the equipment lead; whoever opens the room; the link nurse""".split(";")

ACTIONS = """checks; records; prepares; reviews; explains; agrees; updates; hands over; keeps in view; signs for; compares;
sets aside time for; shares; asks about; looks after; puts in writing; plans; follows up""".split(";")

THINGS = """the list for the morning; the equipment used on mobile examinations; the notes of the last audit;
the order of the work; the stock of single-use items; the wording of the appointment letter; the daily quality checks;
the plan for the coming quarter; the route that patients take; the dose readings of the week; the training record;
the questions that patients ask most; the agreed protocol; the results of the survey; the rota for late shifts;
the shared folder of images; the changes since the last edition; the needs of people who use a wheelchair;
the cleaning schedule; the letter to the referrer; the hours of supervised practice; the risk assessment of the room""".split(";")

TIMES = """before each session starts; at the end of the day; once a week; when a new colleague joins; after every change;
as soon as the room is free; in the first month; at the monthly meeting; whenever the protocol is revised;
without being asked; together with the person who wrote it; in words that a patient can follow;
wherever two departments share a room; even when the list is long; during the yearly appraisal""".split(";")

REMARKS = """This takes a few minutes and saves an hour later; Nothing here replaces local advice;
The examples below come from three departments of different size; Small sites often combine these two steps;
It helps to say aloud what is about to happen; The figures are rounded to the nearest ten;
What matters is that somebody is named; A short note is better than none; Few readers need every detail on this page;
Most questions are answered by the table; The order matters more than the speed;
Two people should be able to do this without help""".split(";")

HEADINGS = """Before you begin; What to prepare; Who is involved; How the work is shared; Keeping a record; Common questions;
When things go wrong; Working with others; Time and staffing; Equipment and rooms; Learning on the job; Measuring progress;
Talking with patients; Local differences; Checking the result; After the session; Supervision; Choosing a level;
Reading the table; Limits of this advice; Planning ahead; Handing over; Feedback; Examples from practice""".split(";")

TOPICS = """Image quality; Patient flow; Infection control; Room preparation; Staff development; Dose records; Mobile units;
Late shifts; Shared equipment; Induction; Audit; Appointment letters; Supervised practice; Waiting times; Handover;
Stock control; Accessibility; Peer review; Protocols; Team meetings""".split(";")

SETTINGS = """in a small department; across two sites; in the first year; for managers; for new colleagues; in community clinics;
under pressure; with limited space; in a teaching hospital; step by step; in practice; for the whole team""".split(";")

DUTIES = """Check; Record; Prepare; Explain; Maintain; Arrange; Review; Support colleagues with; Report on; Help to improve; Organise;
Follow the local procedure for; Take part in planning; Keep up to date with; Advise others on; Oversee; Contribute to; Carry out;
Describe the purpose of; Recognise problems with""".split(";")

MATTERS = """the cleaning of examination rooms; the equipment used for mobile work; the identity checks made before an examination;
stock levels and the ordering of consumables; the booking of follow-up appointments; the transfer of images between sites;
the comfort and dignity of patients; the safe movement of patients who need help; the storage of contrast agents;
daily quality tests and their results; the induction of new staff; the handling of complaints and compliments;
the recording of doses; the reading of requests for missing details; the safe use of personal protective equipment;
audits of the waiting area; communication with wards and clinics; consent and its documentation; local rules for controlled areas;
the list of people trained on each machine; requests from other departments; the disposal of clinical waste;
learning from incidents and near misses; the privacy of patient records; the room temperature log; hand hygiene;
the annual service of equipment; the care of anxious patients; teaching sessions for students; the emergency trolley""".split(";")

WAYS = """before each list starts; in line with local procedures; under the supervision of a registered colleague;
without direct supervision; and report anything unusual to the person in charge; in the area where they work;
within an agreed scope of practice; across more than one site; using the forms that the department provides;
and suggest improvements at team meetings; so that the next session can start on time; together with the wider team;
when the usual arrangements change; for routine examinations; for examinations outside the routine""".split(";")

TAILS = """and keep a clear record of what was done; asking for help where something is not clear;
taking account of each patient's needs; and share what was learned with colleagues; within the limits of their training;
and pass on concerns without delay; making good use of time and materials; and explain the reasons to others""".split(";")

LIMITS = """Only where entitled under the employer's procedures; Where local processes allow; After the training named in local rules;
Under indirect supervision in the first six months; Not for patients under sixteen; Where the role includes mobile work""".split(";")


def tidy(words):
    return [" ".join(word.split()) for word in words]


(PEOPLE, ACTIONS, THINGS, TIMES, REMARKS, HEADINGS, TOPICS, SETTINGS, DUTIES, MATTERS, WAYS, TAILS, LIMITS) = map(
    tidy, (PEOPLE, ACTIONS, THINGS, TIMES, REMARKS, HEADINGS, TOPICS, SETTINGS, DUTIES, MATTERS, WAYS, TAILS, LIMITS))


class Dice:
    """Only `random()` of Python's generator is promised to stay the same between versions, so all is drawn from that."""

    def __init__(self, seed):
        self.roll = random.Random(seed).random

    def pick(self, items):
        return items[int(self.roll() * len(items))]

    def between(self, low, high):
        return low + int(self.roll() * (high - low + 1))

    def one_in(self, count):
        return self.roll() * count < 1


def slug(text):
    return "-".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


def sentence(dice):
    """One sentence of inline Markdown: plain mostly, with emphasis in one of eight and code in one of twenty."""
    thing = dice.pick(THINGS)
    if dice.one_in(8):
        thing = dice.pick(["*{}*", "**{}**", "_{}_"]).format(thing)
    elif dice.one_in(20):
        thing = f"{thing} (`form-{dice.between(1, 40)}`)"
    plain = f"{dice.pick(PEOPLE)} {dice.pick(ACTIONS)} {thing} {dice.pick(TIMES)}"
    if dice.one_in(3):
        plain += f", and {dice.pick(PEOPLE)} {dice.pick(ACTIONS)} {dice.pick(THINGS)}"
    if dice.one_in(4):
        plain += f". {dice.pick(REMARKS)}"
    return plain[0].upper() + plain[1:] + "."


def duty(dice):
    """The words of one statement, 80 to 160 bytes, without Markdown."""
    while True:
        text = f"{dice.pick(DUTIES)} {dice.pick(MATTERS)} {dice.pick(WAYS)}"
        if dice.one_in(20):
            text = f"At every site: {text[0].lower()}{text[1:]}"  # the colon makes the author quote it
        if dice.one_in(8):
            text += f", {dice.pick(TAILS)}"
        if 80 <= len(text) <= 160:
            return text
