package cn.anxue.school;

import cn.anxue.calendar.Today;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What families may read of a school's after-school service: its fee, its plan, who teaches there. Never money or numbers. */
@ApplicationScoped
@Transactional
public class PublicSchools {
    private static final int SHOWN_MAX = 50;

    private final SchoolStore store;
    private final Filings filings;
    private final ProviderStore providers;
    private final Regions regions;
    private final Today today;

    PublicSchools(SchoolStore store, Filings filings, ProviderStore providers, Regions regions, Today today) {
        this.store = store;
        this.filings = filings;
        this.providers = providers;
        this.regions = regions;
        this.today = today;
    }

    /**
     * One school as families see it.
     *
     * @param place its region in full
     * @param plans those approved and in force today
     */
    public record Shown(
            School school, String place, @Nullable FilingDraft plans, List<Provider> providers) {}

    /** Those that offer the service, by part of a name or a whole code; at most fifty. */
    public List<School> find(String text) {
        return text.isBlank()
                ? List.of()
                : store.page(Region.NATION, new SchoolFilter(null, null, text.strip(), false), null, SHOWN_MAX);
    }

    /** Empty where there is none. */
    public Optional<Shown> get(SchoolId id) {
        LocalDate day = today.date();
        return store.of(List.of(id)).stream()
                .findFirst()
                .map(school -> new Shown(
                        school,
                        regions.fullName(school.regionCode()),
                        filings.inForce(id, day).map(Filing::plans).orElse(null),
                        providers.of(id).stream()
                                .filter(provider -> provider.teaches(day))
                                .toList()));
    }
}
