"""What is good or bad for somebody when it is done: the words that part a promise from a threat."""

from __future__ import annotations

# Done to somebody, or done by way of answer, these cost them something.
HARM = frozenset(
    # to strike at
    "strike attack retaliate punish hit fight destroy kill bomb invade seize storm bombard raid shell shoot fire "
    "force war escalate escalation retaliation reprisal revenge avenge crackdown onslaught offensive hostile "
    "blockade besiege occupy annex capture mobilise mobilize deploy sabotage disrupt paralyse paralyze wreck ruin "
    "smash crush oust topple unseat overthrow depose defeat resist oppose defy "
    # to go to law
    "court sue prosecute arrest detain jail imprison charge indict try summon subpoena warrant lawsuit suit writ "
    "injunction litigation prosecution detention damages appeal petition complain complaint police tribunal "
    "judge convict sentence extradite "
    # to take away, or keep back
    "cut axe slash dock deduct withhold freeze seize confiscate impound forfeit reclaim claw recoup recover strip "
    "deprive defund suspend cancel revoke rescind terminate annul quash void scrap abandon drop shelve ditch dump "
    "withdraw pull halt stop shut close block bar ban exclude expel eject evict deport banish exile disqualify "
    "relegate demote dismiss sack suspend replace remove strike deny refuse reject veto decline lapse expire "
    "disown disband dissolve repeal overturn reverse sever fine penalise penalize penalty sanction tariff tax levy "
    "impose raise_tariffs tighten price surcharge blacklist censure condemn expose shame boycott picket march "
    "protest demonstrate walkout stoppage lockout dismissal eviction expulsion disqualification closure "
    "punishment consequence action stop shun ignore snub "
    # to go
    "leave exit quit resign walk depart desert emigrate relocate defect abstain boycott "
    # to be the worse for it
    "lose suffer fail collapse answer respond react defend regret pay_dearly bankrupt insolvency".split()
) - frozenset({"raise_tariffs", "pay_dearly"})
# Done for somebody, these are what they may hope for.
BENEFIT = frozenset(
    "lift pay return help reopen sign release allow agree resume ease free reward compensate support back join "
    "ratify restore rebuild fund invest grant cooperate waive forgive donate deliver rehire reinstate share "
    "guarantee protect welcome recognise recognize reduce lower extend negotiate talk accept sell restart "
    "apologise apologize refund publish vote reimburse subsidise subsidize finance underwrite sponsor lend supply "
    "hire recruit promote improve upgrade repair mend admit invite host shelter feed heal cure rescue save spare "
    "pardon amnesty relieve exempt relent reconsider rethink cede concede renew honour honor abide comply obey "
    "endorse license authorise authorize vaccinate thank celebrate bonus compensation gift prize discount relief "
    "aid hand provide give".split()
)
# Ending one of these is good, so "withdraw our complaint" and "suspend the strike" are no threats.
BURDENS = frozenset(
    "sanction complaint charge threat lawsuit suit ban tariff strike blockade siege objection claim boycott veto "
    "penalty restriction embargo troop opposition case curfew attack levy fine protest fast occupation sit-in "
    "campaign picket moratorium freeze suspension hold rule limit cordon lockdown quarantine detention fee tax "
    "toll debt warning post picket motion appeal injunction raid bombing shelling siege fighting".split()
)
ENDING = frozenset(
    "withdraw lift drop end suspend remove halt stop cancel scrap pull waive cease ease call revoke relax take "
    "abandon retract rescind repeal abolish".split()
)
# An antecedent of this kind is unwelcome to whoever answers it.
UNWELCOME = frozenset(
    "fail refuse reject attack break violate close block collapse stall delay invade strike threaten ignore miss "
    "lose breach stay continue persist interfere cross deny abandon adopt impose drag default resist fire shell "
    "shoot enter object escalate approve breach flout defy disobey disregard neglect lapse withhold cancel scrap "
    "cut slash axe dismiss sack suspend expel exclude evict arrest charge prosecute detain hurt harm damage kill "
    "destroy raid bomb seize confiscate demolish dig drill fell pollute dump leak lie cheat steal hide conceal "
    "repeat interrupt disrupt obstruct hinder postpone drop fall slip worsen deteriorate bypass overrule overturn "
    "outlaw ban touch proceed insist late absent guilty negligent misconduct negligence fraud breach violation "
    "failure refusal offence offense crime defeat loss delay attack aggression provocation intrusion".split()
)
