package cn.anxue.reporting.period;

import cn.anxue.problem.Text;
import cn.anxue.region.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays figures out as sections of lines, with those they are compared with. */
record Layout(Asked asked, Counted then, Counted before, Counted now) {
    List<PeriodReport.Section> sections() {
        Map<String, List<PeriodReport.Line>> sections = Measures.all().stream()
                .collect(Collectors.groupingBy(
                        Measure::section, LinkedHashMap::new, Collectors.mapping(this::line, Collectors.toList())));
        return sections.entrySet().stream()
                .map(section -> {
                    Text name = Measures.section(section.getKey());
                    return new PeriodReport.Section(section.getKey(), name.zh(), name.en(), section.getValue());
                })
                .toList();
    }

    /** Places below with anything to tell, last what belongs to none of them. */
    List<PeriodReport.Place> places(Region own, List<Region> below, List<Counted> counted) {
        List<PeriodReport.Place> places = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            add(places, below.get(i).code(), below.get(i).name(), counted.get(i));
        }
        if (!below.isEmpty()) {
            add(places, own.code(), own.name() + "本级", then.without(counted));
        }
        return places;
    }

    private static void add(List<PeriodReport.Place> places, String code, String name, Counted counted) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Measure measure : Measures.all()) {
            String value = measure.section().equals("shares") ? null : counted.write(measure);
            boolean tells = measure.unit().isDerived() ? value != null : counted.get(measure.code()) != 0;
            if (value != null && tells) {
                values.put(measure.code(), value);
            }
        }
        if (!values.isEmpty()) {
            places.add(new PeriodReport.Place(code, name, values));
        }
    }

    private PeriodReport.Line line(Measure measure) {
        boolean corrected = asked.known() != null && then.differs(now, measure);
        return new PeriodReport.Line(
                measure.code(),
                measure.name().zh(),
                measure.name().en(),
                measure.unit(),
                then.write(measure),
                before.write(measure),
                then.less(before, measure),
                corrected ? now.write(measure) : null,
                corrected ? now.less(then, measure) : null,
                link("/api/v1/reports/records", measure),
                link("/console/reports/records", measure));
    }

    private @Nullable String link(String path, Measure measure) {
        if (!measure.hasRecords()) {
            return null;
        }
        String address = path + "?measure=" + measure.code() + "&region=" + asked.regionCode() + "&relation="
                + asked.relation() + "&from=" + asked.period().from() + "&until="
                + asked.period().until();
        return asked.known() == null ? address : address + "&known=" + asked.known();
    }
}
