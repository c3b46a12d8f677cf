/// The only script of the comparison page: sorts a table by the column whose heading is pressed.
enum SortScript {
  static let script = HTML.Script(text)

  private static let text: StaticString = """

    for(const table of document.querySelectorAll("table.sortable")){
    const heads=[...table.tHead.rows[0].cells];
    heads.forEach((head,column)=>head.querySelector("button").addEventListener("click",()=>{
    const up=head.getAttribute("aria-sort")!=="ascending";
    for(const other of heads)other.setAttribute("aria-sort","none");
    head.setAttribute("aria-sort",up?"ascending":"descending");
    const key=row=>{const cell=row.cells[column];
    return cell===undefined?NaN:cell.dataset.value===undefined?cell.textContent:Number(cell.dataset.value)};
    const order=(a,b)=>typeof a==="number"&&typeof b==="number"?(isNaN(a)?1:isNaN(b)?-1:a-b)
    :String(a).localeCompare(String(b));
    const body=table.tBodies[0];
    body.append(...[...body.rows].sort((a,b)=>(up?1:-1)*order(key(a),key(b))));
    }));
    }


    """
}
