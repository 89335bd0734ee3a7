/** The newspaper's style sheet, one small file, so that archiving a page's own styles can be tried. */
export const NEWSPAPER_CSS = `*{box-sizing:border-box}body{margin:0;font:16px/1.55 Arial,Helvetica,sans-serif;color:#222;background:#fff}
a{color:#0b4a8f;text-decoration:none}a:hover{text-decoration:underline}img,video,iframe{max-width:100%;height:auto}
.site-header{border-top:4px solid #b5121b}.top-bar{display:flex;flex-wrap:wrap;gap:12px;align-items:center;max-width:1120px;margin:0 auto;padding:10px 16px}
.logo{font-size:28px;font-weight:800;color:#b5121b}.slogan{color:#666;font-size:13px;flex:1}.tools{display:flex;gap:12px;list-style:none;margin:0;padding:0;font-size:13px}
.menu{background:#b5121b}.menu ul{display:flex;flex-wrap:wrap;max-width:1120px;margin:0 auto;padding:0 8px;list-style:none}.menu a{display:block;padding:9px 10px;color:#fff;font-size:14px;font-weight:600}
.wrapper{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:32px;max-width:1120px;margin:18px auto;padding:0 16px}.wrapper.wide{display:block;max-width:none;padding:0}
@media(max-width:800px){.wrapper{display:block}}
.title-detail{font-size:30px;line-height:1.25;margin:.3em 0}.meta{display:flex;justify-content:space-between;color:#777;font-size:13px}.sapo{font-size:18px;font-weight:700;margin:14px 0}
.content-detail p{margin:0 0 14px;text-align:justify}.content-detail .author{text-align:right;font-weight:700}.content-detail .source{text-align:right;font-style:italic}
figure.picture{margin:18px 0;text-align:center}figcaption{background:#f3f3f3;padding:8px;font-size:14px;color:#555}.full-width img{width:100%}
.read-aloud span::before{content:'\\25B6';display:inline-block;width:26px;height:26px;line-height:26px;text-align:center;border-radius:50%;background:#0b4a8f;color:#fff;font-size:12px;margin-right:8px}.read-aloud{background:#eef4fb;padding:8px 12px;margin:10px 0;font-size:14px}.news-item{display:flex;gap:14px;padding:12px 0;border-bottom:1px solid #e5e5e5}.news-item h3{margin:0;font-size:18px}
.news-item .thumb{flex:0 0 180px}.news-item .time{color:#888;font-size:13px}.news-item .brief{margin:4px 0;color:#444;font-size:15px}aside{font-size:14px}aside ul,.related ul{padding-left:18px}.pull-quote{font-size:24px;border-left:4px solid #b5121b;margin:28px auto;padding-left:18px;max-width:640px;color:#444}
.longform .hero{position:relative;min-height:60vh;background:#222 center/cover;text-shadow:0 1px 12px rgba(0,0,0,.85);color:#fff;display:flex;flex-direction:column;justify-content:flex-end;padding:6vw}.longform .hero h1{font-size:44px;margin:0}
.longform .column{max-width:720px;margin:0 auto;padding:0 16px;font-size:18px}.short-player video{display:block;margin:0 auto;border-radius:12px}.live-badge{background:#d60000;color:#fff;padding:2px 8px;font-weight:700}
.live-update{border-left:3px solid #b5121b;padding-left:14px;margin:18px 0}.live-time{font-weight:700;color:#b5121b}.data-table table{border-collapse:collapse;width:100%}.data-table td,.data-table th{border:1px solid #ccc;padding:6px}
.quiz-question{margin:14px 0;border:1px solid #ddd}.quiz-question label{display:block}.epaper-page{display:block;margin:12px auto;border:1px solid #bbb}
.site-footer{background:#f4f1ea;border-top:3px solid #b5121b;margin-top:40px;padding:18px 16px;font-size:14px;text-align:center}.notice{color:#b5121b}
`;
