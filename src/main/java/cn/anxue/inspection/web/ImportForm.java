package cn.anxue.inspection.web;

import cn.anxue.inspection.annual.BatchKind;
import cn.anxue.inspection.annual.Earlier;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An import as its forms have it: what was decided, when, and the table as text once it was read. */
public class ImportForm {
    @RestForm("kind")
    @Nullable
    String kind;

    @RestForm("year")
    @Nullable
    String year;

    @RestForm("document")
    @Nullable
    String document;

    @RestForm("decidedOn")
    @Nullable
    String decidedOn;

    @RestForm("publishedOn")
    @Nullable
    String publishedOn;

    @RestForm("table")
    @Nullable
    String table;

    public String kind() {
        return Typed.text(kind);
    }

    public String year() {
        return Typed.text(year);
    }

    public String document() {
        return Typed.text(document);
    }

    public String decidedOn() {
        return Typed.text(decidedOn);
    }

    public String publishedOn() {
        return Typed.text(publishedOn);
    }

    public String table() {
        return Typed.text(table);
    }

    BatchKind batchKind() {
        return Typed.chosen(BatchKind.class, kind, "/kind");
    }

    Earlier earlier() {
        return new Earlier(
                Typed.needed(document, "/document"),
                Typed.day(decidedOn, "/decidedOn"),
                Typed.dayIfAny(publishedOn, "/publishedOn"));
    }

    byte[] bytes() {
        return table().getBytes(StandardCharsets.UTF_8);
    }
}
