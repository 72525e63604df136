package cn.anxue.inspection.web;

import cn.anxue.inspection.campaign.CampaignDraft;
import cn.anxue.inspection.campaign.RoundDraft;
import cn.anxue.region.Department;
import cn.anxue.web.Fields;
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
        return Fields.text(regionCode);
    }

    public String title() {
        return Fields.text(title);
    }

    public String basis() {
        return Fields.text(basis);
    }

    CampaignDraft draft() {
        Set<Department> others = joining == null
                ? Set.of()
                : joining.stream()
                        .map(one -> Fields.chosen(Department.class, one, "/joining"))
                        .collect(Collectors.toSet());
        List<CampaignDraft.Span> spans = new ArrayList<>();
        for (int i = 0; i < PHASES; i++) {
            spans.add(new CampaignDraft.Span(
                    Fields.day(at(startsOn, i), "/startsOn"), Fields.day(at(endsOn, i), "/endsOn")));
        }
        return new CampaignDraft(
                Fields.region(regionCode, "/regionCode"),
                Fields.needed(title, "/title", 200),
                Fields.needed(basis, "/basis", 1000),
                Fields.chosen(Department.class, lead, "/lead"),
                others,
                null,
                spans);
    }

    RoundDraft round() {
        return new RoundDraft(
                Fields.needed(title, "/title", 200),
                Fields.day(at(startsOn, 0), "/startsOn"),
                Fields.day(at(endsOn, 0), "/endsOn"),
                Set.of(),
                List.of());
    }

    private static @Nullable String at(@Nullable List<String> values, int i) {
        return values == null || values.size() <= i ? null : values.get(i);
    }
}
