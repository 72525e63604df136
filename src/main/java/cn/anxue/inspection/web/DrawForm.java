package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawDraft;
import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.Pool;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.web.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A draw as its form has it. */
public class DrawForm {
    @RestForm("title")
    @Nullable
    String title;

    @RestForm("regionCode")
    @Nullable
    String regionCode;

    @RestForm("categories")
    @Nullable
    List<String> categories;

    @RestForm("visitsFrom")
    @Nullable
    String visitsFrom;

    @RestForm("visitsUntil")
    @Nullable
    String visitsUntil;

    @RestForm("announced")
    @Nullable
    String announced;

    @RestForm("replaces")
    @Nullable
    String replaces;

    public String title() {
        return Fields.text(title);
    }

    public String regionCode() {
        return Fields.text(regionCode);
    }

    public String visitsFrom() {
        return Fields.text(visitsFrom);
    }

    public String visitsUntil() {
        return Fields.text(visitsUntil);
    }

    DrawDraft draft() {
        Set<InstitutionCategory> wanted = categories == null
                ? Set.of()
                : categories.stream()
                        .map(one -> Fields.chosen(InstitutionCategory.class, one, "/categories"))
                        .collect(Collectors.toSet());
        String before = Fields.text(replaces);
        return new DrawDraft(
                Fields.needed(title, "/title", 200),
                Fields.region(regionCode, "/regionCode"),
                wanted,
                Pool.INSPECTORS_LEAST,
                Fields.day(visitsFrom, "/visitsFrom"),
                Fields.day(visitsUntil, "/visitsUntil"),
                announced != null,
                before.isEmpty() ? null : new DrawId(Fields.id(before, "/replaces")));
    }
}
