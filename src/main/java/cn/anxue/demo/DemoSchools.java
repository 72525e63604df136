package cn.anxue.demo;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.calendar.Today;
import cn.anxue.demo.PlannedCity.Planned;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.school.AccountDraft;
import cn.anxue.school.CountDraft;
import cn.anxue.school.School;
import cn.anxue.school.SchoolCounts;
import cn.anxue.school.SchoolFilter;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolRegister;
import cn.anxue.school.SchoolService;
import cn.anxue.school.ServiceAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Schools of three cities with their counts, and the after-school money of 承德: each kind loaded as one list. */
@ApplicationScoped
class DemoSchools implements Chapter {
    /** 课后服务经费 of the city in yuan, and what of it is public money. */
    private static final long FUNDS_YUAN = 65_400_000;

    private static final long SUBSIDIES_YUAN = 21_800_000;
    private static final LocalDate OPENED_ON = LocalDate.of(2023, 3, 6);
    private static final LocalDate PAID_ON = LocalDate.of(2023, 5, 15);
    private static final LocalDate COUNTED_ON = LocalDate.of(2023, 5, 31);
    private static final LocalDate XINYANG_COUNTED_ON = LocalDate.of(2022, 6, 30);

    private final Schools schools;
    private final DemoFilings filings;
    private final BankLines bankLines;
    private final Cast cast;
    private final Today today;

    DemoSchools(Schools schools, DemoFilings filings, BankLines bankLines, Cast cast, Today today) {
        this.schools = schools;
        this.filings = filings;
        this.bankLines = bankLines;
        this.cast = cast;
        this.today = today;
    }

    /** The services of the room, by which everything is done. */
    @ApplicationScoped
    static class Schools {
        private final SchoolService service;
        private final SchoolRegister register;
        private final ServiceAccounts accounts;
        private final SchoolCounts counts;

        Schools(SchoolService service, SchoolRegister register, ServiceAccounts accounts, SchoolCounts counts) {
            this.service = service;
            this.register = register;
            this.accounts = accounts;
            this.counts = counts;
        }

        void register(Caller officer, List<Planned> planned) {
            service.registerAll(officer, planned.stream().map(Planned::draft).toList());
        }

        void open(Caller officer, List<Planned> planned) {
            Map<String, SchoolId> ids = ids(officer);
            accounts.openAll(
                    officer,
                    planned.stream()
                            .map(one -> new AccountDraft(
                                    Objects.requireNonNull(ids.get(one.draft().uscc())), one.account(), one.bankCode()))
                            .toList());
        }

        void count(Caller officer, List<Planned> planned, LocalDate month) {
            Map<String, SchoolId> ids = ids(officer);
            counts.enterAll(
                    officer,
                    planned.stream()
                            .map(one -> new CountDraft(
                                    Objects.requireNonNull(ids.get(one.draft().uscc())),
                                    month,
                                    one.pupils(),
                                    one.participants(),
                                    one.teachers()))
                            .toList());
        }

        Map<String, SchoolId> ids(Caller officer) {
            Map<String, SchoolId> ids = new HashMap<>();
            String cursor = null;
            do {
                var page = register.find(officer, new SchoolFilter(null, null, null, true), cursor, 1_000);
                ids.putAll(page.items().stream().collect(Collectors.toMap(School::uscc, School::id)));
                cursor = page.next();
            } while (cursor != null);
            return ids;
        }
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(city("xinyang", "officer.xinyang", PlannedCity.XINYANG, XINYANG_COUNTED_ON));
        steps.addAll(city("puyang", "officer.puyang", PlannedCity.PUYANG, COUNTED_ON));
        steps.addAll(city("chengde", "officer.chengde", PlannedCity.CHENGDE, COUNTED_ON));
        List<Planned> all = PlannedCity.CHENGDE.all();
        steps.add(new Step("chengde.school-accounts", OPENED_ON, () -> schools.open(officer(), all)));
        steps.add(new Step("chengde.school-funds", PAID_ON, () -> payIn(all)));
        LocalDate lastMonth = today.date().minusMonths(1).withDayOfMonth(1);
        LocalDate lately = today.date().minusDays(3);
        steps.add(new Step("chengde.school-counts.lately", lately, () -> schools.count(officer(), all, lastMonth)));
        steps.add(new Step("chengde.school-filings", lately, () -> file(all, lately)));
        return steps;
    }

    private List<Step> city(String name, String actor, PlannedCity city, LocalDate countedOn) {
        List<Planned> all = city.all();
        return List.of(
                new Step(
                        name + ".schools",
                        city.month().plusDays(1).minusMonths(3),
                        () -> schools.register(cast.named(actor), all)),
                new Step(
                        name + ".school-counts", countedOn, () -> schools.count(cast.named(actor), all, city.month())));
    }

    private void file(List<Planned> all, LocalDate on) {
        Map<String, SchoolId> ids = schools.ids(officer());
        filings.file(
                officer(),
                all.stream()
                        .limit(DemoFilings.SCHOOLS)
                        .map(one -> Objects.requireNonNull(ids.get(one.draft().uscc())))
                        .toList(),
                on);
    }

    /** Each bank reports its own lines as one list: a school's fees, and what public money adds. */
    private void payIn(List<Planned> all) {
        Map<String, List<LineDraft>> byBank = new HashMap<>();
        IntStream.range(0, all.size()).forEach(n -> {
            Planned school = all.get(n);
            List<LineDraft> lines = byBank.computeIfAbsent(school.bankCode(), code -> new ArrayList<>());
            long fees = PlannedCity.share(FUNDS_YUAN - SUBSIDIES_YUAN, all.size(), n);
            long subsidy = PlannedCity.share(SUBSIDIES_YUAN, all.size(), n);
            lines.add(line(school, "F", fees, "课后服务费", null));
            lines.add(line(school, "S", subsidy, "课后服务补助", "示例财政国库"));
        });
        byBank.forEach((code, lines) -> bankLines.record(cast.bank(code), lines).stream()
                .filter(answer -> answer.outcome() != LineOutcome.BOOKED)
                .findFirst()
                .ifPresent(answer -> {
                    throw new IllegalStateException("not booked: " + answer);
                }));
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }

    private static LineDraft line(Planned school, String kind, long yuan, String text, @Nullable String payer) {
        Money amount = Money.ofYuan(yuan);
        return new LineDraft(
                school.account(),
                "DEMOSCH" + kind + school.serial(),
                null,
                PAID_ON.toString(),
                PAID_ON.toString(),
                "CREDIT",
                new LineDraft.Amount(amount.decimal(), amount.currency()),
                payer == null ? null : new LineDraft.Counterparty(payer, null),
                text,
                null,
                null);
    }
}
