package cn.anxue.problem;

/** Problems of a request as such, whatever room it is for. */
public enum RequestProblem implements ProblemKind {
    VALIDATION_FAILED(
            400, "请求中有 {count} 处需要更正，见 errors。", "{count} places in the request need correcting, see errors."),
    REQUIRED(400, "此项必填。", "This field is required."),
    INVALID_VALUE(400, "此项的值不符合要求：{reason}。", "This value is not acceptable: {reason}."),
    DAY_OUT_OF_BOUNDS(400, "日期须在 {from} 至 {until} 之间。", "The day must lie from {from} to {until}."),
    TOO_LONG(400, "此项最多 {max} 个字符。", "At most {max} characters are allowed here."),
    TOO_MANY_ITEMS(400, "一次最多 {max} 条，请分批提交。", "At most {max} items at once; please send them in parts."),
    MALFORMED_JSON(400, "请求正文不是有效的 JSON：{reason}。", "The body is not valid JSON: {reason}."),
    UNKNOWN_FIELD(400, "没有名为 {field} 的字段。", "There is no field named {field}."),
    INVALID_AMOUNT(
            400,
            "金额须为大于零的字符串，小数位数与币种一致，例如 \"100000.00\"。",
            "An amount is a string above zero with exactly the currency's decimals, for example \"100000.00\"."),
    UNSUPPORTED_CURRENCY(400, "不支持币种 {currency}，此处只用 CNY。", "Currency {currency} is not accepted here; use CNY."),
    INVALID_CURSOR(400, "翻页标记无效，请从第一页重新开始。", "The page cursor is not valid; start again from the first page."),
    INVALID_PATH(400, "网址中含有不允许的字符。", "The address contains characters that are not allowed."),
    UNAUTHENTICATED(401, "请先登录，或提供有效的访问令牌。", "Sign in first, or present a valid access token."),
    FORBIDDEN(403, "您没有此项权限。", "You are not allowed to do this."),
    NOT_FOUND(404, "没有找到，或不在您的权限范围内。", "Not found, or outside your scope."),
    METHOD_NOT_ALLOWED(405, "此地址不支持该方法。", "This address does not support the method."),
    NOT_ACCEPTABLE(406, "无法按所要求的格式回答。", "No answer is available in the requested format."),
    CONFLICT(409, "与现有记录冲突，请刷新后重试。", "This conflicts with what is recorded; reload and try again."),
    STALE(412, "记录已被他人更改，请重新读取后再提交。", "The record was changed meanwhile; read it again before you submit."),
    TOO_LARGE(413, "请求正文过大，最多 {max}。", "The body is too large; at most {max}."),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持此内容类型。", "This content type is not supported."),
    PRECONDITION_REQUIRED(428, "更改记录须带 If-Match。", "Changing a record needs If-Match."),
    INTERNAL(500, "服务出错，已记录，编号 {requestId}。", "Something failed on our side; it is logged under {requestId}."),
    UNAVAILABLE(503, "服务暂时不可用，请稍后重试。", "The service is not available for the moment; try again shortly.");

    private final int status;
    private final Text text;

    RequestProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
