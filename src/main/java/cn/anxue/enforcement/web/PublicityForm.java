package cn.anxue.enforcement.web;

import cn.anxue.enforcement.publicity.PublicityDraft;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the forms about publicities. */
public class PublicityForm {
    @RestForm("title")
    @Size(max = 100)
    @Nullable
    String title;

    @RestForm("text")
    @Size(max = 4000)
    @Nullable
    String text;

    @RestForm("basis")
    @Size(max = 1000)
    @Nullable
    String basis;

    @RestForm("region")
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestForm("untilOn")
    @Size(max = 10)
    @Nullable
    String untilOn;

    @RestForm("one")
    @Nullable
    UUID one;

    public String title() {
        return title == null ? "" : title;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public String basis() {
        return basis == null ? "" : basis;
    }

    public String region() {
        return region == null ? "" : region;
    }

    public String untilOn() {
        return untilOn == null ? "" : untilOn;
    }

    String said() {
        return Fields.needed(text, "/text");
    }

    UUID which() {
        return one == null ? new UUID(0, 0) : one;
    }

    PublicityDraft draft() {
        return new PublicityDraft(
                Fields.needed(title, "/title"),
                said(),
                Fields.needed(basis, "/basis"),
                Fields.needed(region, "/region"),
                Fields.dayIfAny(untilOn, "/untilOn"));
    }
}
