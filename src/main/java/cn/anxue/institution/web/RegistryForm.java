package cn.anxue.institution.web;

import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionState;
import cn.anxue.page.Cursor;
import cn.anxue.publicregister.StandingWords;
import cn.anxue.reporting.file.DepositFilter;
import cn.anxue.reporting.file.FileWords;
import cn.anxue.reporting.file.RegistryQuery;
import cn.anxue.web.Choice;
import cn.anxue.web.PageFormats;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the registry, all of them in the address of the page. What is not a choice narrows nothing. */
public class RegistryForm {
    @RestQuery("q")
    @Size(max = 100)
    @Nullable
    String q;

    @RestQuery("region")
    @Pattern(regexp = "^([0-9]{6}([0-9]{3}){0,2})?$")
    @Nullable
    String region;

    @RestQuery("state")
    @Size(max = 40)
    @Nullable
    String state;

    @RestQuery("standing")
    @Size(max = 40)
    @Nullable
    String standing;

    @RestQuery("category")
    @Size(max = 40)
    @Nullable
    String category;

    @RestQuery("deposit")
    @Size(max = 40)
    @Nullable
    String deposit;

    @RestQuery("after")
    @Size(max = 200)
    @Nullable
    String after;

    public String q() {
        return text(q);
    }

    public String region() {
        return text(region);
    }

    public List<Choice> states() {
        return Choice.of(InstitutionState.values(), value -> FileWords.of(value.name()), state);
    }

    public List<Choice> standings() {
        return Choice.of(
                Standing.values(), value -> StandingWords.of(value, null).text(), standing);
    }

    public List<Choice> categories() {
        return Choice.of(InstitutionCategory.values(), PageFormats::label, category);
    }

    public List<Choice> deposits() {
        return Choice.of(DepositFilter.values(), DepositFilter::text, deposit);
    }

    /** The same filters in an address, without the place in the list. */
    public String query() {
        return Stream.of(
                        pair("q", q),
                        pair("region", region),
                        pair("state", state),
                        pair("standing", standing),
                        pair("category", category),
                        pair("deposit", deposit))
                .filter(pair -> !pair.isEmpty())
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    RegistryQuery asked(int limit) {
        return new RegistryQuery(
                q,
                region,
                chosen(InstitutionState.values(), state),
                chosen(Standing.values(), standing),
                chosen(InstitutionCategory.values(), category),
                chosen(DepositFilter.values(), deposit),
                Cursor.decodeNullable(after),
                limit);
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, @Nullable String asked) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static String pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
