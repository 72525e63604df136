package cn.anxue.fee.order;

import java.util.HashMap;
import java.util.Map;

/** The traditional characters that are common in names, each with its simplified form; what is not listed stays as it is. */
final class Simplified {
    private static final String TRADITIONAL = "張陳劉楊趙吳黃馬許鄭馮韓蕭葉盧蔣賈譚謝呂蘇鄧賴鍾陸嚴萬顧龍閻羅湯錢華曉麗偉國鳳輝傑強寧劍靜穎慶勝貴濤藝蘭蓮嬌紅綺緣綠維經紀純紹細終組結絢絲綱"
            + "網緒編縈繼續軍輪轉連運達過進遠還邁選遙銀銘銳鋒錦鏡鋼鐵鈞長門開闊聞間關閃陽陰際隨險難雙雲電霧風飛馳騰驍驕驚鮮鳥鳴鴻鵬麥齊齡東樂喬義學實寶寫審"
            + "導將專尋對層岡崗嶺島師帥帳幫幹幾廣廬彈歸當彙懷應戀戰撫攝數斷時書會榮構樣樹橋檢歡歲歷殘氣漢滿漸潔潤瀟瀅灣無煥煒燈燁營爾狀獻環瑋瑩瓊產畢畫異療"
            + "發皚盡監盤眾確碩禮禎禪稱穩積窮競筆節範築簡籃糧級紋納紐絡給統絹績總織繪纖罰職聯聖聽肅腦膽臨與興舉艦蘊處虛號術衛裝補見規視覺覽觀計訓設詩誠話該"
            + "詳語說請諾諸謀謙講識譜議護讀變讓豐負財貢貝貞賀資賓賢質贊輕載農邊鄉鄒醫釋針鈴銅錄鍵鎮閩陝隊階隱雋雜離靈韋韻頂順頌預頓領頡顏願類飄饒駿驊魯鮑鶴"
            + "黨齋";
    private static final String PLAIN = "张陈刘杨赵吴黄马许郑冯韩萧叶卢蒋贾谭谢吕苏邓赖钟陆严万顾龙阎罗汤钱华晓丽伟国凤辉杰强宁剑静颖庆胜贵涛艺兰莲娇红绮缘绿维经纪纯绍细终组结绚丝纲"
            + "网绪编萦继续军轮转连运达过进远还迈选遥银铭锐锋锦镜钢铁钧长门开阔闻间关闪阳阴际随险难双云电雾风飞驰腾骁骄惊鲜鸟鸣鸿鹏麦齐龄东乐乔义学实宝写审"
            + "导将专寻对层冈岗岭岛师帅帐帮干几广庐弹归当汇怀应恋战抚摄数断时书会荣构样树桥检欢岁历残气汉满渐洁润潇滢湾无焕炜灯烨营尔状献环玮莹琼产毕画异疗"
            + "发皑尽监盘众确硕礼祯禅称稳积穷竞笔节范筑简篮粮级纹纳纽络给统绢绩总织绘纤罚职联圣听肃脑胆临与兴举舰蕴处虚号术卫装补见规视觉览观计训设诗诚话该"
            + "详语说请诺诸谋谦讲识谱议护读变让丰负财贡贝贞贺资宾贤质赞轻载农边乡邹医释针铃铜录键镇闽陕队阶隐隽杂离灵韦韵顶顺颂预顿领颉颜愿类飘饶骏骅鲁鲍鹤"
            + "党斋";
    private static final Map<Integer, Integer> FORMS = forms();

    private Simplified() {}

    static String of(String text) {
        return text.codePoints()
                .map(character -> FORMS.getOrDefault(character, character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> forms() {
        Map<Integer, Integer> forms = new HashMap<>();
        int[] plain = PLAIN.codePoints().toArray();
        int[] traditional = TRADITIONAL.codePoints().toArray();
        for (int i = 0; i < plain.length; i++) {
            forms.put(traditional[i], plain[i]);
        }
        return Map.copyOf(forms);
    }
}
