package org.liaison.sanitiser.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Vietnamese readings of the Han characters most used in names; far from complete.
public final class SinoVietnamese {

    private static final Map<Integer, String> READINGS =
            pairs(
                    """
                    吕 lữ 王 vương 李 lý 张 trương 刘 lưu 陈 trần 杨 dương 黄 hoàng 赵 triệu 吴 ngô 周 chu \
                    徐 từ 孙 tôn 马 mã 朱 chu 胡 hồ 郭 quách 何 hà 林 lâm 高 cao 罗 la 郑 trịnh 梁 lương \
                    谢 tạ 宋 tống 唐 đường 许 hứa 邓 đặng 韩 hàn 冯 phùng 曹 tào 彭 bành 曾 tăng 萧 tiêu \
                    田 điền 董 đổng 潘 phan 袁 viên 蔡 thái 蒋 tưởng 余 dư 于 vu 杜 đỗ 叶 diệp 程 trình 魏 ngụy \
                    苏 tô 丁 đinh 阮 nguyễn 武 vũ 黎 lê 范 phạm 段 đoàn 陶 đào 莫 mạc 欧 âu 阳 dương \
                    伟 vĩ 明 minh 华 hoa 英 anh 芳 phương 丽 lệ 红 hồng 玉 ngọc 兰 lan 梅 mai 秋 thu 春 xuân \
                    文 văn 国 quốc 建 kiến 平 bình 军 quân 强 cường 静 tĩnh 美 mỹ 雪 tuyết 月 nguyệt 云 vân \
                    邱 khâu 单 thiện 钱 tiền 秦 tần 尤 vưu 施 thi 孔 khổng 严 nghiêm 金 kim 姜 khương 谭 đàm \
                    钟 chung 石 thạch 白 bạch 龙 long 万 vạn 汤 thang 毛 mao 邵 thiệu 孟 mạnh 崔 thôi 康 khang \
                    贺 hạ 夏 hạ 方 phương 江 giang 史 sử 顾 cố 侯 hầu 熊 hùng 陆 lục 洪 hồng 卢 lư 沈 trầm \
                    玲 linh 敏 mẫn 燕 yến 艳 diễm 霞 hà 凤 phượng 香 hương 莲 liên 菊 cúc 珍 trân 琴 cầm 琳 lâm \
                    婷 đình 秀 tú 慧 tuệ 惠 huệ 淑 thục 贞 trinh 宝 bảo 翠 thúy 银 ngân 爱 ái 花 hoa 鹏 bằng \
                    飞 phi 勇 dũng 刚 cương 志 chí 永 vĩnh 光 quang 新 tân 学 học 忠 trung 义 nghĩa 孝 hiếu \
                    仁 nhân 信 tín 山 sơn 天 thiên 长 trường 东 đông 西 tây 南 nam 北 bắc 中 trung 世 thế \
                    家 gia 荣 vinh 富 phú 贵 quý 祥 tường 庆 khánh 友 hữu 亮 lượng 辉 huy 宏 hoành 俊 tuấn \
                    杰 kiệt 浩 hạo 宇 vũ 晓 hiểu 晨 thần 佳 giai 倩 thiến 婉 uyển 莉 lỵ 萍 bình 蓉 dung 青 thanh \
                    海 hải 龙 long 成 thành 德 đức 小 tiểu 大 đại 金 kim 福 phúc 安 an 清 thanh 青 thanh 娟 quyên\
                    """);

    private SinoVietnamese() {}

    /// The reading with its diacritics, or null when the table has none.
    public static @Nullable String reading(int letter) {
        return READINGS.get(HanReadings.simplified(letter));
    }

    private static Map<Integer, String> pairs(String text) {
        String[] words = text.strip().split("\\s++", -1);
        Map<Integer, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i].codePointAt(0), words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
