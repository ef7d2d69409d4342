<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TrialTable</name>
    <message numerus="yes">
        <source>%1 lead(s)</source>
        <translation>
            <numerusform>%1 lead</numerusform>
            <numerusform>%1 leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 second reading(s)</source>
        <translation>
            <numerusform>%1 second reading</numerusform>
            <numerusform>%1 second readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s) screened, %3 not taken</source>
        <translation>
            <numerusform>%1: %2 row screened, %3 not taken</numerusform>
            <numerusform>%1: %2 rows screened, %3 not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ExemptDialog</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Careful: %n lead(s) that people confirmed would not be hit any more.</source>
        <translation>
            <numerusform>Careful: %n lead that people confirmed would not be hit any more.</numerusform>
            <numerusform>Careful: %n leads that people confirmed would not be hit any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ForcePage</name>
    <message numerus="yes">
        <source>%n new lead(s)</source>
        <translation>
            <numerusform>%n new lead</numerusform>
            <numerusform>%n new leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) read otherwise now</source>
        <translation>
            <numerusform>%n lead reads otherwise now</numerusform>
            <numerusform>%n leads read otherwise now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapse</source>
        <translation>
            <numerusform>%n lapses</numerusform>
            <numerusform>%n lapse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them decided: they stay so</source>
        <translation>
            <numerusform>%n of them decided: it stays so</numerusform>
            <numerusform>%n of them decided: they stay so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return</source>
        <translation>
            <numerusform>%n returns</numerusform>
            <numerusform>%n return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s) wait in the review</source>
        <translation>
            <numerusform>%n new lead waits in the review</numerusform>
            <numerusform>%n new leads wait in the review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) lapse</source>
        <translation>
            <numerusform>%n lead lapses</numerusform>
            <numerusform>%n leads lapse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ProbesPage</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RulesPage</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::VersionBar</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
</TS>
