package org.clausewatch.judge;

import static org.clausewatch.judge.SampleChanges.added;
import static org.clausewatch.judge.SampleChanges.direction;
import static org.clausewatch.judge.SampleChanges.paragraph;
import static org.clausewatch.judge.SampleChanges.removed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clausewatch.model.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clauses on topics beside AI training and data sharing permit when they come or go. */
class FurtherTopicsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sale        | narrows  | We never sell your personal information to anybody.
            sale        | broadens | We may sell your personal information to data brokers.
            sale        | narrows  | You can opt out of the sale of your personal information in the settings.
            retention   | broadens | We retain your messages for as long as we think fit.
            retention   | narrows  | We delete your recordings within thirty days of your last visit.
            rights      | narrows  | You have the right to access the data that we hold about you.
            rights      | narrows  | You may withdraw your consent at any time in the settings.
            children    | narrows  | You must be at least sixteen years old to open an account with us.
            children    | narrows  | Children need the consent of a parent before they take part.
            location    | broadens | We collect the precise location of your phone while the app is open.
            location    | narrows  | You can turn off location services at any time in your phone.
            biometrics  | broadens | We use facial recognition to check who enters the park.
            biometrics  | narrows  | We do not collect biometric data from our visitors.
            transfer    | broadens | We store your records on servers in the United States.
            transfer    | narrows  | Such exports rest on the standard contractual clauses of the Commission.
            legal-basis | broadens | We rely on our legitimate interests when we count visitors.
            legal-basis | narrows  | We send the newsletter on the basis of your consent alone.
            ai-use      | broadens | We use artificial intelligence to sort the mail you send us.
            ai-use      | narrows  | We do not make automated decisions that concern your account.
            ai-use      | narrows  | You can turn off AI features in the settings of the app.
            """)
    void aClauseThatComesPermits(String topic, String permits, String text) {
        Direction comes = permits.equals("narrows") ? Direction.NARROWS : Direction.BROADENS;
        Direction goes = permits.equals("narrows") ? Direction.BROADENS : Direction.NARROWS;
        assertEquals(comes, direction(added(paragraph(text)), topic));
        assertEquals(goes, direction(removed(paragraph(text)), topic));
    }
}
