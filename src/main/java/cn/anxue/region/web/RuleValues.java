package cn.anxue.region.web;

import cn.anxue.money.Money;
import cn.anxue.web.PageFormats;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values of rules in words: a part a line, what it is called first. A name nobody has told us stays as it is written. */
final class RuleValues {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("tiers", "档次"),
            Map.entry("upToStudents", "学员不超过（人）"),
            Map.entry("upToSquareMetres", "面积不超过（平方米）"),
            Map.entry("amount", "金额"),
            Map.entry("days", "天数"),
            Map.entry("years", "年数"),
            Map.entry("months", "月数"),
            Map.entry("lessons", "课时"),
            Map.entry("annualRate", "年利率"),
            Map.entry("workingDays", "工作日"),
            Map.entry("time", "时刻"),
            Map.entry("at", "时刻"),
            Map.entry("banks", "各银行另定"),
            Map.entry("categories", "各类"),
            Map.entry("monthsAhead", "最早提前（月）续费"),
            Map.entry("lessonsLeft", "最多剩余（课时）续费"),
            Map.entry("answer", "答复"),
            Map.entry("notStarted", "未开课，付款"),
            Map.entry("started", "已开课，付款"),
            Map.entry("least", "至少（件数，金额以分计）"),
            Map.entry("ratio", "倍数或比例"),
            Map.entry("percent", "百分比"),
            Map.entry("unexplainedFen", "不明支出达到"),
            Map.entry("debitFen", "单笔支出达到"),
            Map.entry("dropRatio", "一日流出比例达到"),
            Map.entry("dropFen", "且流出达到"),
            Map.entry("twoPeopleFen", "解除须二人，自"),
            Map.entry("twoPeopleFromFen", "撤销须二人，自"),
            Map.entry("toleranceFen", "容差"),
            Map.entry("windowDays", "前后天数"),
            Map.entry("proposeBelow", "权重低于此只提示"),
            Map.entry("rungs", "各级"),
            Map.entry("rung", "措施"),
            Map.entry("after", "逾期"),
            Map.entry("bands", "各档"),
            Map.entry("gainsFrom", "违法所得倍数自"),
            Map.entry("gainsUpTo", "违法所得倍数至"),
            Map.entry("severity", "情节"),
            Map.entry("upTo", "至多"),
            Map.entry("from", "自"),
            Map.entry("SUBJECT", "学科类"),
            Map.entry("ARTS", "文化艺术类"),
            Map.entry("SPORTS", "体育类"),
            Map.entry("SCIENCE", "科技类"),
            Map.entry("OTHER", "其他"),
            Map.entry("NONE", "未评级"));
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("TIERS", "按规模分档"),
            Map.entry("INDIVIDUAL", "逐家核定"),
            Map.entry("WEEKLY", "每周"),
            Map.entry("REMINDER", "催办"),
            Map.entry("WARNING_LETTER", "警示函"),
            Map.entry("REGULATORY_INTERVIEW", "约谈"),
            Map.entry("ENFORCEMENT", "移送执法"),
            Map.entry("SERIOUS", "严重"),
            Map.entry("VERY_SERIOUS", "特别严重"),
            Map.entry("true", "是"),
            Map.entry("false", "否"));

    private RuleValues() {}

    static String shown(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> "· " + inLine(one))
                    .collect(Collectors.joining("\n"));
        }
        return value.isObject() && !isWhole(value) ? parts(value, "\n") : inLine(value);
    }

    /** What the names in a value mean, for whoever is to write another. */
    static String legend(JsonNode value) {
        return names(value)
                .filter(NAMES::containsKey)
                .distinct()
                .map(name -> name + "＝" + NAMES.get(name))
                .collect(Collectors.joining("，"));
    }

    private static Stream<String> names(JsonNode value) {
        Stream<String> own = value.properties().stream().map(Map.Entry::getKey);
        return Stream.concat(
                own, StreamSupport.stream(value.spliterator(), false).flatMap(RuleValues::names));
    }

    private static String parts(JsonNode value, String between) {
        return value.properties().stream()
                .map(part ->
                        NAMES.getOrDefault(part.getKey(), part.getKey()) + "：" + part(part.getKey(), part.getValue()))
                .collect(Collectors.joining(between));
    }

    private static String part(String name, JsonNode value) {
        if (name.endsWith("Fen") && value.isIntegralNumber()) {
            return PageFormats.yuan(Money.ofFen(value.asLong()));
        }
        return value.isArray() ? "\n" + shown(value) : inLine(value);
    }

    private static String inLine(JsonNode value) {
        if (isMoney(value)) {
            return PageFormats.yuan(Money.parse(
                    value.get("amount").asText(), value.get("currency").asText()));
        }
        if (isTerm(value)) {
            return value.get("days").asText() + (value.get("unit").asText().equals("WORKING") ? " 个工作日" : " 日");
        }
        return value.isObject() ? parts(value, "，") : CHOICES.getOrDefault(value.asText(), value.asText());
    }

    private static boolean isWhole(JsonNode value) {
        return isMoney(value) || isTerm(value);
    }

    private static boolean isMoney(JsonNode value) {
        return value.size() == 2 && value.has("amount") && value.has("currency");
    }

    private static boolean isTerm(JsonNode value) {
        return value.size() == 2 && value.has("days") && value.has("unit");
    }
}
