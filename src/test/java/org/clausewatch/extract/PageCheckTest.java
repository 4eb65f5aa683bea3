package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCheckTest {
    private static final String HOME = "<h1>Walk further with Zorbly</h1><p>"
            + "Zorbly draws the best maps for walkers, hikers and runners, in every season and every land. ".repeat(12)
            + "</p><p>Read our privacy policy.</p>";

    private static String finding(int status, String html) throws ExtractException {
        Page page = new Page(html.getBytes(StandardCharsets.UTF_8), "p.html", "", "", status, List.of(), List.of());
        return switch (new Extractor().extract(page).finding()) {
            case PageCheck.Policy _ -> "policy";
            case PageCheck.NotThePolicy not ->
                not.reason().code() + ": " + not.reason().params().get("words");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Just a moment...</title><p>Zorbly needs to review the security of your connection.</p> | bot-wall: just a moment
            <h1>Access Denied</h1><p>You don't have permission to access this server. Reference 18.2</p> | bot-wall: access denied
            <title>Zugriff verweigert</title><p>Bitte warten Sie einen Augenblick.</p> | bot-wall: zugriff verweigert
            <h1>Sorry, this content isn’t available right now</h1><p>The link may be old.</p> | error-page: isn't available right now
            <h1>Oops</h1><p>An unexpected error has come up.</p> | error-page: unexpected error
            <h2>Page introuvable</h2><p>Revenez à l'accueil.</p> | error-page: page introuvable
            <div id=app></div><noscript>Please enable JavaScript to use Zorbly.</noscript><script>run()</script> | empty-shell: enable javascript
            <title>Zorbly Privacy</title><div id=app></div><script>run()</script> | empty-shell: Zorbly Privacy
            """)
    void tellsWhatAPageIsInstead(String html, String expected) throws ExtractException {
        assertEquals(expected, finding(200, html));
    }

    @Test
    void goesByTheStatus() throws ExtractException {
        assertEquals("error-page: HTTP status 404", finding(404, "<p>We share your personal data with partners.</p>"));
        assertEquals("bot-wall: HTTP status 403", finding(403, "<p>Hello.</p>"));
    }

    @Test
    void quotesATitleOfSignsBeyondTheBasicPlane() throws ExtractException {
        String shell = "<div id=app></div><script>run()</script>";
        assertEquals("empty-shell: " + "🔒".repeat(45), finding(200, "<title>" + "🔒".repeat(45) + "</title>" + shell));
        assertEquals(
                "empty-shell: " + "🔒".repeat(79) + "…",
                finding(200, "<title>" + "🔒".repeat(90) + "</title>" + shell));
    }

    @Test
    void catchesAHomePage() throws ExtractException {
        assertEquals("not-a-policy: Walk further with Zorbly", finding(200, HOME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>Privacy</h1><p>We keep no personal data. We set no cookies.</p><script>a()</script>
            <h1>Terms</h1><p>You agree to these terms. If something went wrong, our liability is limited to what you paid.</p>
            <p>We share your data.</p>
            <h1>Datenschutz</h1><p>Wir verarbeiten personenbezogene Daten nur mit Ihrer Einwilligung und geben sie nicht an Dritte weiter.</p>
            """)
    void takesShortPoliciesForPolicies(String html) throws ExtractException {
        assertEquals("policy", finding(200, html));
    }

    @Test
    void takesALongPolicyThatSpeaksOfErrorsForAPolicy() throws ExtractException {
        String clause = "<p>If an unexpected error occurs or access is denied, we collect personal information about it"
                + " and may share it with service providers, as this policy says.</p>";
        assertEquals("policy", finding(200, clause.repeat(20)));
        assertInstanceOf(
                PageCheck.Policy.class,
                Samples.extract("a.md", "We share data.\n").finding());
    }
}
