package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.web.Choice;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the list of notices, all of them in the address of the page. What is no choice narrows nothing. */
public class NoticeFilter {
    @RestQuery("q")
    @Size(max = 100)
    @Nullable
    String q;

    @RestQuery("region")
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery("kind")
    @Size(max = 40)
    @Nullable
    String kind;

    @RestQuery("state")
    @Size(max = 40)
    @Nullable
    String state;

    @RestQuery("step")
    @Size(max = 40)
    @Nullable
    String step;

    @RestQuery("overdue")
    @Nullable
    Boolean overdue;

    @RestQuery("mailing")
    @Nullable
    UUID mailing;

    public String q() {
        return q == null ? "" : q;
    }

    public String region() {
        return region == null ? "" : region;
    }

    public String mailing() {
        return mailing == null ? "" : mailing.toString();
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    public List<Choice> kinds() {
        return Choice.of(NoticeKind.values(), NoticeWords::of, kind);
    }

    public List<Choice> steps() {
        return Choice.of(NoticeStep.values(), NoticeWords::of, step == null || step.isEmpty() ? state : step);
    }

    /** As it stands in the address, to go on with the next page. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q());
        asked.put("region", region());
        asked.put("kind", kind == null ? "" : kind);
        asked.put("state", state == null ? "" : state);
        asked.put("step", step == null ? "" : step);
        asked.put("overdue", isOverdue() ? "true" : "");
        asked.put("mailing", mailing());
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    NoticeRegister.Search search(LocalDate today) {
        return new NoticeRegister.Search(
                region().isEmpty() ? null : region,
                one(NoticeKind.values(), kind),
                one(NoticeState.values(), state),
                one(NoticeStep.values(), step),
                isOverdue() ? today : null,
                q,
                mailing);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
