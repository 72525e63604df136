package cn.anxue.inspection.web;

import cn.anxue.inspection.annual.BatchKind;
import cn.anxue.inspection.annual.Earlier;
import cn.anxue.web.Fields;
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
        return Fields.text(kind);
    }

    public String year() {
        return Fields.text(year);
    }

    public String document() {
        return Fields.text(document);
    }

    public String decidedOn() {
        return Fields.text(decidedOn);
    }

    public String publishedOn() {
        return Fields.text(publishedOn);
    }

    public String table() {
        return Fields.text(table);
    }

    BatchKind batchKind() {
        return Fields.chosen(BatchKind.class, kind, "/kind");
    }

    Earlier earlier() {
        return new Earlier(
                Fields.needed(document, "/document"),
                Fields.day(decidedOn, "/decidedOn"),
                Fields.dayIfAny(publishedOn, "/publishedOn"));
    }

    byte[] bytes() {
        return table().getBytes(StandardCharsets.UTF_8);
    }
}
