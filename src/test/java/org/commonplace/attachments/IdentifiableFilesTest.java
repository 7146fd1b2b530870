package org.commonplace.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestThings;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.ContentRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class IdentifiableFilesTest {

    private static final Caller EDITOR = new Caller(900_011L, Set.of(), false, false);
    private static final String IDENTIFYING = "NHS number 943 476 5919";

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentSettings settings;

    @Autowired
    private DocumentText texts;

    @Autowired
    private TestThings things;

    private ContentRef page;

    @BeforeEach
    void aPage() {
        page = things.make();
        things.allow(page, EDITOR, Role.EDIT);
    }

    @Test
    void aTextAPdfAndAWordFileAreLookedThrough() throws IOException {
        stopped("notes.txt", IDENTIFYING.getBytes(UTF_8), "file");
        stopped("letter.pdf", pdf(IDENTIFYING, ""), "file");
        stopped("letter.docx", word(IDENTIFYING, ""), "file");
    }

    @Test
    void whatAFileSaysAboutItselfAndItsNameAreToo() throws IOException {
        stopped("letter.pdf", pdf("Nothing.", IDENTIFYING), "notes");
        stopped("letter.docx", word("Nothing.", IDENTIFYING), "notes");
        stopped("patient 9434765919.txt", "Nothing.".getBytes(UTF_8), "name");
    }

    @Test
    void nothingOfAStoppedFileIsKept() throws IOException {
        List<Path> before = kept();
        stopped("notes.txt", (IDENTIFYING + " " + page).getBytes(UTF_8), "file");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(attachments.list(EDITOR, page)).isEmpty();
    }

    @Test
    void aReasonLetsAPossibleNumberPass() throws IOException {
        byte[] text = ("Parcel 943 476 5919 " + page).getBytes(UTF_8);
        stopped("parcel.txt", text, "file");
        Consent reason = Consent.because("It is the number of a parcel.");
        attachments.add(EDITOR, page, "parcel.txt", new ByteArrayInputStream(text), reason);
        assertThat(attachments.list(EDITOR, page)).hasSize(1);
    }

    @Test
    void aFileThatFetchesOrExpandsIsReadNoFurther() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "NHS number 943 476 5919");
        byte[] hostile = zip("word/document.xml", """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "%s">
                <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:body><w:p><w:r><w:t>&x;&c;</w:t></w:r></w:p></w:body></w:document>
                """.formatted(secret.toUri()));
        Path file = Files.createTempFile("hostile", ".docx");
        Files.write(file, hostile);
        assertThat(texts.of(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                        .body())
                .doesNotContain("943");
        Files.write(
                file,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \"%s\">]><x>&x;</x>"
                        .formatted(secret.toUri())
                        .getBytes(UTF_8));
        assertThat(texts.of(file, "application/xml").body()).doesNotContain("943");
        Files.delete(file);
        Files.delete(secret);
    }

    @Test
    void aDamagedFileIsKeptAsItIs() throws IOException {
        byte[] cut = Arrays.copyOf(pdf("Nothing.", ""), 300);
        assertThat(attachments
                        .add(EDITOR, page, "cut.pdf", new ByteArrayInputStream(cut))
                        .size())
                .isEqualTo(300);
    }

    private void stopped(String name, byte[] content, String field) {
        assertThatThrownBy(() -> attachments.add(EDITOR, page, name, new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(
                        IdentifiableText.class,
                        stopped -> assertThat(stopped.findings().getFirst().field())
                                .isEqualTo(field));
    }

    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(settings.folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] pdf(String words, String subject) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            document.getDocumentInformation().setSubject(subject);
            try (PDPageContentStream text = new PDPageContentStream(document, sheet)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(50, 700);
                text.showText(words);
                text.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] word(String words, String comment) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(words);
            document.getProperties().getCoreProperties().setDescription(comment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType=
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r" Target="word/document.xml" Type=
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
                    """.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
