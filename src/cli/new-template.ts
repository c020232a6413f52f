/** A small sound dilemma for a trainer to write over: four decisions, three endings, every label that a choice may need. */
export const template = (clause: string, title: string): string => `---
title: ${/^\p{L}[^:#"]*$/u.test(title) && !/^(?:null|true|false|yes|no|on|off|y|n|~)$/i.test(title) ? title : JSON.stringify(title)}
cast:
  Sam Carter: a patient you saw this week
  Priya Nair: the practice manager
---

<!-- Write over everything below. docs/authoring.md tells how, in a quarter of an hour. Notes like this one are never shown. -->

## How it starts

It is Thursday, just after six. The last patient has gone, and your telephone lights up.

> **Sam Carter**, direct message to you alone, 18:04
>
> Have you got a minute? I would rather ask here than ring.

You had hoped to go home. What do you do?

- [Read it now, and answer from the practice in the morning](#the-next-day) \`best\`

  Sam has an answer at nine, and it is in the record.

  **Why:** the answer is given in the right place, and is written down (${clause}).

- [Answer at once from your own account, since it will only take a minute](#late-that-night) \`wrong\`

  Sam writes back within seconds, with a longer question.

  **Why:** your own account is the wrong place for this (${clause}).

  **Tempting because:** it is quick, and it feels kind.

- [Leave it until you are less tired](#the-next-day) \`weak\`

  Nothing happens tonight. Sam looks at the screen twice more.

  **Why:** no line is crossed, but the question is still open (${clause}).

  **Tempting because:** you are off duty.

## Late that night

> **Sam Carter**, direct message to you alone, 23:40
>
> Sorry, me again. One more thing?

What now?

- [Turn the sound off and go to bed](#the-next-day) \`weak\`

  The message is still there when you wake.

  **Why:** it stops for now, but Sam does not know where to ask (${clause}).

  **Tempting because:** it is nearly midnight.

- [Say that you will ring from the practice tomorrow](#the-next-day) \`best\`

  Sam thanks you, and the talk moves to where it belongs.

  **Why:** you can still move it to the right place (${clause}).

## The next day

Priya has heard that Sam wrote to you. She asks what to tell the team.

What do you suggest?

- [Say nothing, and hope that it was the only time](#how-the-team-hears-of-it) \`weak\`

  Priya shrugs, and shuts her notebook.

  **Why:** the next person will meet the same question unprepared (${clause}).

  **Tempting because:** nothing went badly wrong.

- [Agree on one place for patients to write to](#how-the-team-hears-of-it) \`best\`

  Priya puts it on the list for Monday.

  **Why:** everyone then knows where a question belongs (${clause}).

- [Ask each of the team to decide for themselves](#how-the-team-hears-of-it) \`wrong\`

  By lunch there are four rules, and no two agree.

  **Why:** what the clause asks for should not depend on who is asked (${clause}).

  **Tempting because:** they are professionals, and dislike rules.

## How the team hears of it

On Monday it is your turn to speak. How do you put it?

- [Tell it as a story about another practice](#ending-half-said) \`weak\`

  Two people guess. Nobody asks.

  **Why:** the lesson is there, but nobody knows that it is theirs (${clause}).

  **Tempting because:** nobody is embarrassed.

- [Tell what happened, without Sam's name, and what you would do now](#ending-said-plainly) \`best\`

  Someone says that the same thing happened to them.

  **Why:** the team learns from it, and Sam stays out of it (${clause}).

- [Leave it out, as there are other things to talk about](#ending-not-said) \`wrong\`

  The meeting ends early.

  **Why:** the question will come again, to someone who never heard of it (${clause}).

  **Tempting because:** the list is long.

## Ending: Said plainly

The team has one answer, and Sam has a number to ring.

## Ending: Half said

Most of it was heard.

## Ending: Not said

In March the same message reaches somebody else.

## Routes

| Choices | Ends at | Score |
| --- | --- | --- |
| Read it now…; Agree on one place…; Tell what happened… | Said plainly | 100 |
| Answer at once…; Say that you will ring…; Agree on one place…; Tell what happened… | Said plainly | 75 |
| Leave it until…; Say nothing…; Leave it out… | Not said | 20 |
`;
