package cn.anxue.deposit.agreement;

import java.util.Map;

/** Names of banks by the first three digits of their 行号, of which 000 is no real one; a bank that is not listed goes by its whole number. */
public final class BankNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("000", "演示银行"),
            Map.entry("102", "中国工商银行"),
            Map.entry("103", "中国农业银行"),
            Map.entry("104", "中国银行"),
            Map.entry("105", "中国建设银行"),
            Map.entry("301", "交通银行"),
            Map.entry("302", "中信银行"),
            Map.entry("303", "中国光大银行"),
            Map.entry("304", "华夏银行"),
            Map.entry("305", "中国民生银行"),
            Map.entry("306", "广发银行"),
            Map.entry("307", "平安银行"),
            Map.entry("308", "招商银行"),
            Map.entry("309", "兴业银行"),
            Map.entry("310", "浦发银行"),
            Map.entry("403", "中国邮政储蓄银行"));

    private BankNames() {}

    public static String of(String bankCode) {
        return NAMES.getOrDefault(bankCode.substring(0, 3), "行号 " + bankCode);
    }
}
