"""Newsletters of one page in columns, as HTML for a browser to print, with the
blocks that they are, in the order in which they are read."""

HANT = {
    "lang": "zh-Hant", "font": "Noto Serif CJK TC",
    "title": "網路治理觀察通訊", "sub": "域名政策、區域動態與會議消息",
    "mast": ("第 12 期", "2024 年 3 月 15 日"),
    "heads": ["新一輪通用頂級域申請進度", "區域論壇在臺北舉行",
              "隱私與註冊資料的存取"],
    "texts": [
        "本期的主題是新一輪通用頂級域名的申請。董事會在上個月通過了修訂後的時"
        "間表，預計明年四月開放收件，為期三個月。工作小組指出，申請費用仍在討"
        "論之中，小型社群可以申請補助，但名額有限。",
        "秘書處表示，評估程序將分成兩個階段：先看申請人的技術能力與財務狀況，"
        "再看字串是否與既有的名稱相似。若有爭議，雙方可以先行協商，協商不成才"
        "進入異議程序。",
        "第九屆區域網路治理論壇於三月十四日至十六日在臺北舉行，來自二十三個經"
        "濟體的代表共四百餘人參加。會中討論了人工智慧的治理、海底電纜的韌性，"
        "以及偏遠地區的連線問題。",
        "多位與談人認為，政府應與技術社群保持對話，避免以單一法規處理所有問題"
        "。青年代表則建議，把培訓計畫的成果公開，讓後來的人可以接續下去。",
        "註冊資料的存取一直是各方關注的焦點。新的政策要求註冊機構在收到緊急請"
        "求後二十四小時內回覆，一般請求則以五個工作天為限。",
        "我們建議主管機關參考其他國家的作法，先訂出請求的格式，再逐步建立查核"
        "的機制。相關的統計資料每半年公布一次，供各界檢視。"],
    "box": ["本期數字",
            "全球已註冊的域名約有三億六千萬個，其中國家代碼域名占四成，名稱最"
            "長的有六十三個字元。"],
}

HANS = {
    "lang": "zh-Hans", "font": "Noto Sans CJK SC",
    "title": "互联网治理简讯", "sub": "域名政策、区域动态与会议消息",
    "mast": ("第 8 期", "2024 年 6 月 20 日"),
    "heads": ["新一轮顶级域申请的进展", "区域论坛在成都召开",
              "隐私与注册数据的访问"],
    "texts": [
        "本期的主题是新一轮通用顶级域名的申请。董事会在上个月通过了修订后的时"
        "间表，预计明年四月开放接收，为期三个月。工作组指出，申请费用仍在讨论"
        "之中，小型社群可以申请补助，但名额有限。",
        "秘书处表示，评估程序将分成两个阶段：先看申请人的技术能力与财务状况，"
        "再看字符串是否与已有的名称相似。若有争议，双方可以先行协商，协商不成"
        "才进入异议程序。",
        "第九届区域互联网治理论坛于三月十四日至十六日在成都召开，来自二十三个"
        "经济体的代表共四百余人参加。会上讨论了人工智能的治理、海底光缆的韧性"
        "，以及偏远地区的联网问题。",
        "多位嘉宾认为，政府应与技术社群保持对话，避免以单一法规处理所有问题。"
        "青年代表则建议，把培训计划的成果公开，让后来的人可以接续下去。",
        "注册数据的访问一直是各方关注的焦点。新的政策要求注册机构在收到紧急请"
        "求后二十四小时内回复，一般请求则以五个工作日为限。",
        "我们建议主管部门参考其他国家的做法，先定出请求的格式，再逐步建立查核"
        "的机制。相关的统计数据每半年公布一次，供各界查看。"],
    "box": ["本期数字",
            "全球已注册的域名约有三亿六千万个，其中国家代码域名占四成，名称最长"
            "的有六十三个字符。"],
}

STYLE = """@page { size: A4; margin: 18mm }
body { font: %(size)s/1.6 "%(font)s"; margin: 0 }
h1 { font-size: 22pt; margin: 0; text-align: center }
.sub { text-align: center; margin: 2mm 0 5mm }
.mast { display: flex; justify-content: space-between; margin-bottom: 3mm;
  border-bottom: 1px solid }
h2 { font-size: 12.5pt; margin: 2mm 0 1mm; break-after: avoid }
h2.over { font-size: 17pt; margin: 4mm 0 2mm }
p { margin: 0 0 2mm; text-indent: 2em; text-align: justify }
.c { columns: %(columns)d; column-gap: %(gap)s; column-rule: %(rule)s }
.box { border: 1px solid #444; padding: 2mm; margin: 2mm 0;
  break-inside: avoid; background: #eee }
.box p { text-indent: 0 } h3 { margin: 0; font-size: inherit }"""

# name: text, columns, white between, size, rule, shape
PAGES = {
    "two-narrow": (HANT, 2, "4mm", "10.5pt", "none", "stories"),
    "two-box": (HANS, 2, "8mm", "10.5pt", "none", "box"),
    "two-mast": (HANT, 2, "7mm", "10.5pt", "1px solid #333", "mast"),
    "two-bands": (HANS, 2, "7mm", "10.5pt", "none", "bands"),
    "three": (HANT, 3, "6mm", "9.5pt", "none", "titled"),
    "three-under": (HANS, 3, "5mm", "10.5pt", "none", "under"),
}


def page(name):
    """HTML and the texts of its blocks."""
    text, columns, gap, size, rule, shape = PAGES[name]
    want, out = [], []

    def put(tag, s):
        want.append(s)
        name = tag.split()[0]
        out.append(f"<{tag}>{s}</{name}>")

    def box():
        out.append("<div class=box>")
        put("h3", text["box"][0])
        put("p", text["box"][1])
        out.append("</div>")

    if shape != "stories":
        put("h1", text["title"])
        put("div class=sub", text["sub"])
    if shape == "mast":
        out.append("<div class=mast>")
        for s in text["mast"]:
            put("span", s)
        out.append("</div>")
    if shape != "bands":
        out.append("<div class=c>")
    for i, head in enumerate(text["heads"]):
        put("h2 class=over" if shape == "bands" else "h2", head)
        if shape == "bands":
            out.append("<div class=c>")
        for s in text["texts"][2 * i:2 * i + 2]:
            put("p", s)
        if shape == "bands":
            out.append("</div>")
        if shape == "box" and i == 1:
            box()
    if shape != "bands":
        out.append("</div>")
    if shape == "under":
        box()
    style = STYLE % {"size": size, "font": text["font"], "columns": columns,
                     "gap": gap, "rule": rule}
    return (f"<!doctype html><html lang={text['lang']}><meta charset=utf-8>"
            f"<style>{style}</style>{''.join(out)}</html>"), want
