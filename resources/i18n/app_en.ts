<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnalyticsLists</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%Ln day in this stage</numerusform>
            <numerusform>%Ln days in this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked card(s)</source>
        <translation>
            <numerusform>%Ln linked card</numerusform>
            <numerusform>%Ln linked cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-stage(s)</source>
        <translation>
            <numerusform>%Ln sub-stage</numerusform>
            <numerusform>%Ln sub-stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) in 12 weeks</source>
        <translation>
            <numerusform>%Ln deal in 12 weeks</numerusform>
            <numerusform>%Ln deals in 12 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n change(s) could not be written yet.</source>
        <translation>
            <numerusform>%Ln change could not be written yet.</numerusform>
            <numerusform>%Ln changes could not be written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnFooter</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPreview</name>
    <message numerus="yes">
        <source>target %n day(s)</source>
        <translation>
            <numerusform>target %Ln day</numerusform>
            <numerusform>target %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactWays</name>
    <message numerus="yes">
        <source>%n further card(s)</source>
        <translation>
            <numerusform>%Ln further card</numerusform>
            <numerusform>%Ln further cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation>
            <numerusform>%Ln older</numerusform>
            <numerusform>%Ln older</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExitSheet</name>
    <message numerus="yes">
        <source>%n of %s required still missing.</source>
        <translation>
            <numerusform>%Ln of %s required is still missing.</numerusform>
            <numerusform>%Ln of %s required are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>%Ln change not saved yet</numerusform>
            <numerusform>%Ln changes not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked card(s) went back</source>
        <translation>
            <numerusform>%Ln linked card went back</numerusform>
            <numerusform>%Ln linked cards went back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) no longer needed</source>
        <translation>
            <numerusform>%Ln open step no longer needed</numerusform>
            <numerusform>%Ln open steps no longer needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own step(s) stay open</source>
        <translation>
            <numerusform>%Ln own step stays open</numerusform>
            <numerusform>%Ln own steps stay open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>Filter, %n active</source>
        <translation>
            <numerusform>Filter, %Ln active</numerusform>
            <numerusform>Filter, %Ln active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) do not fit their history. Nothing was changed; “kanban-app check” lists them, “kanban-app restore” brings a backup back.</source>
        <translation>
            <numerusform>%Ln card do not fit their history. Nothing was changed; “kanban-app check” lists them, “kanban-app restore” brings a backup back.</numerusform>
            <numerusform>%Ln cards do not fit their history. Nothing was changed; “kanban-app check” lists them, “kanban-app restore” brings a backup back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownHint</name>
    <message numerus="yes">
        <source>%n contact(s) of this name known already</source>
        <translation>
            <numerusform>%Ln contact of this name known already</numerusform>
            <numerusform>%Ln contacts of this name known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message numerus="yes">
        <source>Why were %n card(s) lost?</source>
        <translation>
            <numerusform>Why were %Ln card lost?</numerusform>
            <numerusform>Why were %Ln cards lost?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyCards</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%Ln card selected</numerusform>
            <numerusform>%Ln cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewMatchesLink</name>
    <message numerus="yes">
        <source>%n new match(es)</source>
        <translation>
            <numerusform>%Ln new match</numerusform>
            <numerusform>%Ln new matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%n case(s) with course, answers and checklist</source>
        <translation>
            <numerusform>%Ln case with course, answers and checklist</numerusform>
            <numerusform>%Ln cases with course, answers and checklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%Ln consent</numerusform>
            <numerusform>%Ln consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%Ln e-mail address</numerusform>
            <numerusform>%Ln e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own property(s)</source>
        <translation>
            <numerusform>%Ln own property</numerusform>
            <numerusform>%Ln own properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%Ln phone number</numerusform>
            <numerusform>%Ln phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n search profile(s)</source>
        <translation>
            <numerusform>%Ln search profile</numerusform>
            <numerusform>%Ln search profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s), visit(s) and note(s)</source>
        <translation>
            <numerusform>%Ln talk, visit or note</numerusform>
            <numerusform>%Ln talks, visits and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n change(s) of these data are kept so that they can be undone.</source>
        <translation>
            <numerusform>Besides, %Ln change of these data is kept so that it can be undone.</numerusform>
            <numerusform>Besides, %Ln changes of these data are kept so that they can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notice of %n day(s)</source>
        <translation>
            <numerusform>notice of %Ln day</numerusform>
            <numerusform>notice of %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortalsGroup</name>
    <message numerus="yes">
        <source>on %n portal(s)</source>
        <translation>
            <numerusform>on %Ln portal</numerusform>
            <numerusform>on %Ln portals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>%n backup(s) hold this person</source>
        <translation>
            <numerusform>%Ln backup holds this person</numerusform>
            <numerusform>%Ln backups hold this person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%Ln consent</numerusform>
            <numerusform>%Ln consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%Ln e-mail address</numerusform>
            <numerusform>%Ln e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged contact(s)</source>
        <translation>
            <numerusform>%Ln merged contact</numerusform>
            <numerusform>%Ln merged contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%Ln phone number</numerusform>
            <numerusform>%Ln phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n property(s) others work on</source>
        <translation>
            <numerusform>%Ln property others work on</numerusform>
            <numerusform>%Ln properties others work on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the histories</source>
        <translation>
            <numerusform>%Ln step of the history</numerusform>
            <numerusform>%Ln steps of the histories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished typing(s)</source>
        <translation>
            <numerusform>%Ln unfinished typing</numerusform>
            <numerusform>%Ln unfinished typings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address and notes of %n own property(s) too</source>
        <translation>
            <numerusform>Address and notes of his own property too</numerusform>
            <numerusform>Address and notes of %Ln own properties too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names and notes of %n card(s)</source>
        <translation>
            <numerusform>Names and notes of %Ln card</numerusform>
            <numerusform>Names and notes of %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Places of %n search profile(s)</source>
        <translation>
            <numerusform>Places of %Ln search profile</numerusform>
            <numerusform>Places of %Ln search profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n talk(s) and note(s)</source>
        <translation>
            <numerusform>Words of %Ln talk or note</numerusform>
            <numerusform>Words of %Ln talks and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n task(s)</source>
        <translation>
            <numerusform>Words of %Ln task</numerusform>
            <numerusform>Words of %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>Rows %s and %n more</source>
        <translation>
            <numerusform>Rows %s and %Ln more</numerusform>
            <numerusform>Rows %s and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message numerus="yes">
        <source>%n fitting propert(y/ies)</source>
        <translation>
            <numerusform>%Ln fitting property</numerusform>
            <numerusform>%Ln fitting properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fitting search profile(s)</source>
        <translation>
            <numerusform>%Ln fitting search profile</numerusform>
            <numerusform>%Ln fitting search profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertiesBar</name>
    <message numerus="yes">
        <source>%n in the archive</source>
        <translation>
            <numerusform>%Ln in the archive</numerusform>
            <numerusform>%Ln in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message numerus="yes">
        <source>Show more quotes (%n left)</source>
        <translation>
            <numerusform>Show more quotes (%Ln left)</numerusform>
            <numerusform>Show more quotes (%Ln left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderLink</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s), at %s: %s</source>
        <translation>
            <numerusform>In %Ln minute, at %s: %s</numerusform>
            <numerusform>In %Ln minutes, at %s: %s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveStageDialog</name>
    <message numerus="yes">
        <source>%n card(s) are in this stage. The history keeps where they were.</source>
        <translation>
            <numerusform>%Ln card are in this stage. The history keeps where they were.</numerusform>
            <numerusform>%Ln cards are in this stage. The history keeps where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in this sub-stage. The history keeps where they were.</source>
        <translation>
            <numerusform>%Ln card is in this sub-stage. The history keeps where it was.</numerusform>
            <numerusform>%Ln cards are in this sub-stage. The history keeps where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in this stage stay won and leave the board; history and numbers keep them.</source>
        <translation>
            <numerusform>%Ln card in this stage stays won and leaves the board; history and numbers keep it.</numerusform>
            <numerusform>%Ln cards in this stage stay won and leave the board; history and numbers keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsSection</name>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%Ln more step</numerusform>
            <numerusform>%Ln more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubstageEditor</name>
    <message numerus="yes">
        <source>What the map says of it is removed too, %n improvement(s) among it.</source>
        <translation>
            <numerusform>What the map says of it is removed too, %Ln improvement among it.</numerusform>
            <numerusform>What the map says of it is removed too, %Ln improvements among it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreesPage</name>
    <message numerus="yes">
        <source>Show all %n client(s)</source>
        <translation>
            <numerusform>Show all %Ln clients</numerusform>
            <numerusform>Show all %Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message numerus="yes">
        <source>%n card(s) lost before the next stage</source>
        <translation>
            <numerusform>%Ln card lost before the next stage</numerusform>
            <numerusform>%Ln cards lost before the next stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) undecided</source>
        <translation>
            <numerusform>%Ln card undecided</numerusform>
            <numerusform>%Ln cards undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s), days in stage</source>
        <translation>
            <numerusform>%Ln card, days in stage</numerusform>
            <numerusform>%Ln cards, days in stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided card(s) so far; a rate takes at least %s.</source>
        <translation>
            <numerusform>%Ln decided card so far; a rate takes at least %s.</numerusform>
            <numerusform>%Ln decided cards so far; a rate takes at least %s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended visit(s)</source>
        <translation>
            <numerusform>%Ln ended visit</numerusform>
            <numerusform>%Ln ended visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished card(s)</source>
        <translation>
            <numerusform>%Ln finished card</numerusform>
            <numerusform>%Ln finished cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loss(es) that were no leads (duplicates, spam)</source>
        <translation>
            <numerusform>%Ln loss that was no lead (duplicate, spam)</numerusform>
            <numerusform>%Ln losses that were no leads (duplicates, spam)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost card(s)</source>
        <translation>
            <numerusform>%Ln lost card</numerusform>
            <numerusform>%Ln lost cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost card(s); from %s on they are counted by reason.</source>
        <translation>
            <numerusform>%Ln lost card; from %s on they are counted by reason.</numerusform>
            <numerusform>%Ln lost cards; from %s on they are counted by reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%Ln more line in the table</numerusform>
            <numerusform>%Ln more lines in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open card(s)</source>
        <translation>
            <numerusform>%Ln open card</numerusform>
            <numerusform>%Ln open cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resting card(s)</source>
        <translation>
            <numerusform>%Ln resting card</numerusform>
            <numerusform>%Ln resting cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s): ask what was different</source>
        <translation>
            <numerusform>%Ln signal: ask what was different</numerusform>
            <numerusform>%Ln signals: ask what was different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole week(s) of history; it takes 8.</source>
        <translation>
            <numerusform>%Ln whole week of history; it takes 8.</numerusform>
            <numerusform>%Ln whole weeks of history; it takes 8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n win(s)</source>
        <translation>
            <numerusform>%Ln win</numerusform>
            <numerusform>%Ln wins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n win(s) in this period, all imported without their history.</source>
        <translation>
            <numerusform>%Ln win in this period, imported without its history.</numerusform>
            <numerusform>%Ln wins in this period, all imported without their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n ended visit(s) in a stage; it takes %s.</source>
        <translation>
            <numerusform>At most %Ln ended visit in a stage; it takes %s.</numerusform>
            <numerusform>At most %Ln ended visits in a stage; it takes %s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No win in the last %n week(s).</source>
        <translation>
            <numerusform>No win in the last %Ln week.</numerusform>
            <numerusform>No win in the last %Ln weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days, %n win(s)</source>
        <translation>
            <numerusform>days, %Ln win</numerusform>
            <numerusform>days, %Ln wins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backlog</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided card(s)</source>
        <translation>
            <numerusform>%Ln decided card</numerusform>
            <numerusform>%Ln decided cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contact_words</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%Ln week ago</numerusform>
            <numerusform>%Ln weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>day_words</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %Ln day</numerusform>
            <numerusform>for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import</name>
    <message numerus="yes">
        <source>%n answer(s) imported</source>
        <translation>
            <numerusform>%Ln answer imported</numerusform>
            <numerusform>%Ln answers imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) imported</source>
        <translation>
            <numerusform>%Ln card imported</numerusform>
            <numerusform>%Ln cards imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) seem to be here already:</source>
        <translation>
            <numerusform>%Ln card seem to be here already:</numerusform>
            <numerusform>%Ln cards seem to be here already:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) here already lack something:</source>
        <translation>
            <numerusform>%Ln contact here already lacks something:</numerusform>
            <numerusform>%Ln contacts here already lack something:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%Ln contact imported</numerusform>
            <numerusform>%Ln contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%Ln here already</numerusform>
            <numerusform>%Ln here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already, complete</source>
        <translation>
            <numerusform>%Ln here already, complete</numerusform>
            <numerusform>%Ln here already, complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known card(s) are updated</source>
        <translation>
            <numerusform>%Ln known card are updated</numerusform>
            <numerusform>%Ln known cards are updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%Ln left as it is</numerusform>
            <numerusform>%Ln left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out as duplicates</source>
        <translation>
            <numerusform>%Ln left out as duplicates</numerusform>
            <numerusform>%Ln left out as duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%Ln new answer</numerusform>
            <numerusform>%Ln new answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%Ln new contact</numerusform>
            <numerusform>%Ln new contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete %n contact(s)</source>
        <translation>
            <numerusform>Complete %Ln contact</numerusform>
            <numerusform>Complete %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n answer(s)</source>
        <translation>
            <numerusform>Import %Ln answer</numerusform>
            <numerusform>Import %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n card(s)</source>
        <translation>
            <numerusform>Import %Ln card</numerusform>
            <numerusform>Import %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %Ln contact</numerusform>
            <numerusform>Import %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n card(s)</source>
        <translation>
            <numerusform>Update %Ln card</numerusform>
            <numerusform>Update %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete %n</source>
        <translation>
            <numerusform>complete %Ln</numerusform>
            <numerusform>complete %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>update %n</source>
        <translation>
            <numerusform>update %Ln</numerusform>
            <numerusform>update %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>match_words</name>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%Ln fits</numerusform>
            <numerusform>%Ln fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nearly</source>
        <translation>
            <numerusform>%Ln nearly</numerusform>
            <numerusform>%Ln nearly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>op_names</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette_rows</name>
    <message numerus="yes">
        <source>%n more result(s)</source>
        <translation>
            <numerusform>%Ln more result</numerusform>
            <numerusform>%Ln more results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n more result(s)</source>
        <translation>
            <numerusform>more than %Ln more result</numerusform>
            <numerusform>more than %Ln more results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>personas</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %Ln day</numerusform>
            <numerusform>after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s) so far</source>
        <translation>
            <numerusform>for %Ln day so far</numerusform>
            <numerusform>for %Ln days so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today_reason</name>
    <message numerus="yes">
        <source>Last contact %n day(s) ago</source>
        <translation>
            <numerusform>Last contact %Ln day ago</numerusform>
            <numerusform>Last contact %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n day(s) in this stage</source>
        <translation>
            <numerusform>No contact for %Ln day in this stage</numerusform>
            <numerusform>No contact for %Ln days in this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a contact within %n day(s)</source>
        <translation>
            <numerusform>a contact within %Ln day</numerusform>
            <numerusform>a contact within %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today_words</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last contact %n day(s) ago</source>
        <translation>
            <numerusform>last contact %Ln day ago</numerusform>
            <numerusform>last contact %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n more</source>
        <translation>
            <numerusform>show %Ln more</numerusform>
            <numerusform>show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wheel</name>
    <message numerus="yes">
        <source>%n came through clients.</source>
        <translation>
            <numerusform>%Ln came through clients.</numerusform>
            <numerusform>%Ln came through clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) brought by clients</source>
        <translation>
            <numerusform>%Ln card brought by clients</numerusform>
            <numerusform>%Ln cards brought by clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) went on</source>
        <translation>
            <numerusform>%Ln card went on</numerusform>
            <numerusform>%Ln cards went on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in %s</source>
        <translation>
            <numerusform>%Ln day in %s</numerusform>
            <numerusform>%Ln days in %s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more taken over from the other journey.</source>
        <translation>
            <numerusform>%Ln more taken over from the other journey.</numerusform>
            <numerusform>%Ln more taken over from the other journey.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won card(s) came through clients.</source>
        <translation>
            <numerusform>%Ln won card came through clients.</numerusform>
            <numerusform>%Ln won cards came through clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n resting</source>
        <translation>
            <numerusform>+%Ln resting</numerusform>
            <numerusform>+%Ln resting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clients brought %n card(s)</source>
        <translation>
            <numerusform>Clients brought %Ln card</numerusform>
            <numerusform>Clients brought %Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wheel_need</name>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%Ln buyer</numerusform>
            <numerusform>%Ln buyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n home(s)</source>
        <translation>
            <numerusform>%Ln home</numerusform>
            <numerusform>%Ln homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n lead(s).</source>
        <translation>
            <numerusform>about %Ln.</numerusform>
            <numerusform>about %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wheel_side</name>
    <message numerus="yes">
        <source>%n arrival(s)</source>
        <translation>
            <numerusform>%Ln arrival</numerusform>
            <numerusform>%Ln arrivals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more card(s) of clients are not among them: no leads, or imported.</source>
        <translation>
            <numerusform>%Ln more card of a client is not among them: no lead, or imported.</numerusform>
            <numerusform>%Ln more cards of clients are not among them: no leads, or imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n resting</source>
        <translation>
            <numerusform>+%Ln resting</numerusform>
            <numerusform>+%Ln resting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n younger on the board</source>
        <translation>
            <numerusform>and %Ln younger on the board</numerusform>
            <numerusform>and %Ln younger on the board</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n answer(s)</source>
        <translation>
            <numerusform>of %Ln answer</numerusform>
            <numerusform>of %Ln answers</numerusform>
        </translation>
    </message>
</context>
</TS>
