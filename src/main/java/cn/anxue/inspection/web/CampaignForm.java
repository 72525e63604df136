package cn.anxue.inspection.web;

import cn.anxue.inspection.campaign.CampaignDraft;
import cn.anxue.inspection.campaign.RoundDraft;
import cn.anxue.region.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A campaign or a round as its form has it; the days of the four phases come in their order. */
public class CampaignForm {
    private static final int PHASES = 4;

    @RestForm("regionCode")
    @Nullable
    String regionCode;

    @RestForm("title")
    @Nullable
    String title;

    @RestForm("basis")
    @Nullable
    String basis;

    @RestForm("lead")
    @Nullable
    String lead;

    @RestForm("joining")
    @Nullable
    List<String> joining;

    @RestForm("startsOn")
    @Nullable
    List<String> startsOn;

    @RestForm("endsOn")
    @Nullable
    List<String> endsOn;

    public String regionCode() {
        return Fields.shown(regionCode);
    }

    public String title() {
        return Fields.shown(title);
    }

    public String basis() {
        return Fields.shown(basis);
    }

    CampaignDraft draft() {
        Set<Department> others = joining == null
                ? Set.of()
                : joining.stream()
                        .map(one -> Fields.choice("joining", one, Department.class))
                        .collect(Collectors.toSet());
        List<CampaignDraft.Span> spans = new ArrayList<>();
        for (int i = 0; i < PHASES; i++) {
            spans.add(new CampaignDraft.Span(
                    Fields.day("startsOn", at(startsOn, i)), Fields.day("endsOn", at(endsOn, i))));
        }
        return new CampaignDraft(
                Fields.region("regionCode", regionCode),
                Fields.text("title", title, 200),
                Fields.text("basis", basis, 1000),
                Fields.choice("lead", lead, Department.class),
                others,
                null,
                spans);
    }

    RoundDraft round() {
        return new RoundDraft(
                Fields.text("title", title, 200),
                Fields.day("startsOn", at(startsOn, 0)),
                Fields.day("endsOn", at(endsOn, 0)),
                Set.of(),
                List.of());
    }

    private static @Nullable String at(@Nullable List<String> values, int i) {
        return values == null || values.size() <= i ? null : values.get(i);
    }
}
