package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawDraft;
import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.Pool;
import cn.anxue.institution.InstitutionCategory;
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
        return Fields.shown(title);
    }

    public String regionCode() {
        return Fields.shown(regionCode);
    }

    public String visitsFrom() {
        return Fields.shown(visitsFrom);
    }

    public String visitsUntil() {
        return Fields.shown(visitsUntil);
    }

    DrawDraft draft() {
        Set<InstitutionCategory> wanted = categories == null
                ? Set.of()
                : categories.stream()
                        .map(one -> Fields.choice("categories", one, InstitutionCategory.class))
                        .collect(Collectors.toSet());
        String before = Fields.shown(replaces);
        return new DrawDraft(
                Fields.text("title", title, 200),
                Fields.region("regionCode", regionCode),
                wanted,
                Pool.INSPECTORS_LEAST,
                Fields.day("visitsFrom", visitsFrom),
                Fields.day("visitsUntil", visitsUntil),
                announced != null,
                before.isEmpty() ? null : new DrawId(Fields.id("replaces", before)));
    }
}
