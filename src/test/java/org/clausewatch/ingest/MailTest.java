package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    private static final String HEAD = """
            From: Zorbly <news@zorbly.example>
            Subject: =?utf-8?q?We_updated_our_policy?=
            Date: Sat, 1 Jun 2024 10:15:30 +0200
            MIME-Version: 1.0
            """;

    @TempDir
    Path temp;

    private Path mail(String rest) throws Exception {
        return Files.write(
                temp.resolve("mail.eml"), (HEAD + rest).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path withAttachment(byte[] pdf) throws Exception {
        return mail("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Plain text.
                --inner
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>We keep your gr=F6=DFe=
                re drawings.</p>
                --inner--
                --outer
                Content-Type: application/pdf; name="policy.pdf"
                Content-Disposition: attachment; filename="policy.pdf"
                Content-Transfer-Encoding: base64

                """ + Base64.getEncoder().encodeToString(pdf) + "\n--outer--\n");
    }

    @Test
    void takesTheHtmlPartAtTheMailsDate() throws Exception {
        SavedPage page = SavedPage.read(withAttachment(new byte[] {1}));
        assertEquals(
                "<p>We keep your größere drawings.</p>", new String(page.body(), StandardCharsets.ISO_8859_1).strip());
        assertEquals("text/html; charset=iso-8859-1", page.contentType());
        assertEquals(Optional.of(Instant.parse("2024-06-01T08:15:30Z")), page.savedAt());
    }

    @Test
    void takesThePlainTextOfAMailWithoutHtml() throws Exception {
        SavedPage page = SavedPage.read(mail("Content-Type: text/plain; charset=utf-8\n\nWe updated our policy.\n"));
        assertEquals("We updated our policy.", new String(page.body(), StandardCharsets.UTF_8).strip());
    }

    @Test
    void offersAndTakesAttachments() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', '-', 1, 2, 3};
        Path mail = withAttachment(pdf);
        assertEquals(List.of("policy.pdf"), SavedPage.attachments(mail));
        SavedPage page = SavedPage.attachment(mail, "policy.pdf");
        assertEquals("application/pdf", page.contentType());
        assertArrayEquals(pdf, page.body());
    }

    @Test
    void namesTheAttachmentsWhereAnotherWasAskedFor() throws Exception {
        Path mail = withAttachment(new byte[] {1});
        IngestException refused = assertThrows(IngestException.class, () -> SavedPage.attachment(mail, "x.pdf"));
        assertTrue(refused.getMessage().contains("It has: policy.pdf."), refused.getMessage());
    }

    @Test
    void takesTheOnlyAttachmentOfAMailWithoutText() throws Exception {
        Path mail = mail("""
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=policy.pdf
                Content-Transfer-Encoding: base64

                """ + Base64.getEncoder().encodeToString(new byte[] {7}) + "\n");
        assertArrayEquals(new byte[] {7}, SavedPage.read(mail).body());
    }

    @Test
    void readsAMailThatWasForwardedAsAnAttachment() throws Exception {
        SavedPage page = SavedPage.read(mail("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: message/rfc822

                Subject: policy
                Content-Type: text/html

                <p>Inner.</p>
                --outer--
                """));
        assertEquals("<p>Inner.</p>", new String(page.body(), StandardCharsets.UTF_8).strip());
    }
}
